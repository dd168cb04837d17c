package de.amtsweg.production;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The sign-in service of a town (OpenID Connect), which believes everybody who says a name. */
final class SignInHouse implements AutoCloseable {
    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, JWTClaimsSet> handedOut = new ConcurrentHashMap<>();

    SignInHouse() {
        try {
            key = new RSAKeyGenerator(2048).keyID("key").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", call -> answer(call, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(address())));
        server.createContext("/keys", call -> answer(call, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", call -> answer(call, token(call)));
        server.start();
    }

    /** How Amtsweg knows of it. */
    List<String> settings() {
        var client = "--spring.security.oauth2.client.registration.rathaus.";
        return List.of(
                client + "client-id=amtsweg",
                client + "client-secret=geheim",
                client + "client-name=Rathaus-Konto",
                client + "scope=openid",
                "--spring.security.oauth2.client.provider.rathaus.issuer-uri=" + address());
    }

    /** Somebody signs in there; answers the address the browser is sent back to, without host. */
    String signIn(String request, String name) {
        var asked = parameters(URI.create(request).getRawQuery());
        var code = Long.toHexString(System.nanoTime());
        handedOut.put(
                code,
                new JWTClaimsSet.Builder()
                        .issuer(address())
                        .audience("amtsweg")
                        .subject("id-of-" + name)
                        .claim("preferred_username", name)
                        .claim("nonce", asked.get("nonce"))
                        .issueTime(new Date())
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build());
        return URI.create(asked.get("redirect_uri")).getPath() + "?code=" + code + "&state="
                + java.net.URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
    }

    private String token(HttpExchange call) throws IOException {
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    handedOut.remove(parameters(body).get("code")));
            token.sign(new RSASSASigner(key));
            return "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"expires_in\": 60, \"scope\": \"openid\","
                    + " \"id_token\": \"" + token.serialize() + "\"}";
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
