package de.amtsweg;

import java.util.Scanner;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The command {@code hash-password}: reads a password and prints its hash, for the first people in a directory file. It
 * goes no further than the screen.
 */
final class PasswordHash {
    static final String COMMAND = "hash-password";

    private PasswordHash() {}

    static void printOne() {
        var console = System.console();
        var password =
                console == null ? new Scanner(System.in).nextLine() : new String(console.readPassword("Password: "));
        System.out.println(of(password, new RuntimeConfiguration().passwordEncoder()));
    }

    static String of(String password, PasswordEncoder passwords) {
        return String.valueOf(passwords.encode(password));
    }
}
