package de.amtsweg.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What was typed on a page whose security token is no longer known, so that it can be sent once more with a new one.
 * Only when the browser says that our own page sent it: nobody else may put words into a visitor's form.
 */
record RefusedInput(String address, List<Typed> typed, boolean withFiles) {
    private static final int MOST = 200_000;

    /** One input and its value. */
    record Typed(String name, String value) {}

    static Optional<RefusedInput> of(HttpServletRequest request, String address) {
        var origin = request.getHeader("Sec-Fetch-Site");
        if (!"POST".equals(method(request)) || !"same-origin".equals(origin)) {
            return Optional.empty();
        }
        var typed = request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().equals("_csrf"))
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Typed(field.getKey(), value)))
                .toList();
        boolean secret = typed.stream().anyMatch(field -> field.name().contains("passwort"));
        int size = typed.stream().mapToInt(field -> field.value().length()).sum();
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        return typed.isEmpty() || secret || size > MOST
                ? Optional.empty()
                : Optional.of(new RefusedInput(address, typed, type.startsWith("multipart/")));
    }

    /** On its way to the error page every request is a GET. */
    private static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String method
                ? method
                : request.getMethod();
    }

    @Override
    public String toString() {
        return "RefusedInput[…]";
    }
}
