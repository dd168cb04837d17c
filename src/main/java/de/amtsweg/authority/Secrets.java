package de.amtsweg.authority;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Hashes (or, where it must be read again, seals) what the system itself drew by chance (codes, tokens), keyed with the secret of the installation. Such codes
 * are long enough that nobody guesses them one by one, and without the key, which is not in the database, a stolen copy
 * of the database says nothing about them. A deliberately slow function would add nothing here and would let anybody
 * keep the server busy with wrong codes. Passwords, which people choose, do get the slow function.
 */
@Component
public class Secrets {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String SEALING = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    public Secrets(Installation installation) {
        this.key = installation.secret().getBytes(StandardCharsets.UTF_8);
    }

    /** 64 hexadecimal characters; the purpose keeps the same text from having the same hash in two places. */
    public String hash(String purpose, String text) {
        return HexFormat.of().formatHex(bytes(purpose, text));
    }

    /** Compares in a time that does not depend on where the two differ. */
    public boolean matches(String purpose, String text, String hash) {
        return MessageDigest.isEqual(
                hash(purpose, text).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** The same hash as 32 bytes, to derive something else from. */
    public byte[] bytes(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " belongs to every Java runtime", e);
        }
    }

    /** Hides a text that has to be read again later; without the key of the installation nobody can. */
    public String seal(String purpose, String text) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var hidden = cipher(Cipher.ENCRYPT_MODE, purpose, nonce, text.getBytes(StandardCharsets.UTF_8));
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(nonce) + "." + encoder.encodeToString(hidden);
    }

    /** What {@link #seal} hid. */
    public String unseal(String purpose, String sealed) {
        var parts = sealed.split("\\.", 2);
        var decoder = Base64.getUrlDecoder();
        return new String(
                cipher(Cipher.DECRYPT_MODE, purpose, decoder.decode(parts[0]), decoder.decode(parts[1])),
                StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, String purpose, byte[] nonce, byte[] content) {
        try {
            var cipher = Cipher.getInstance(SEALING);
            cipher.init(mode, new SecretKeySpec(bytes("seal", purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal or unseal a " + purpose + " with this installation's key", e);
        }
    }
}
