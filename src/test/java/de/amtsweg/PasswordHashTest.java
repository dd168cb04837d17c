package de.amtsweg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PasswordHashTest {
    @Test
    void theCommandPrintsAHashThatADirectoryFileMayCarryAndStartsNothing(CapturedOutput output) {
        var keyboard = System.in;
        System.setIn(new ByteArrayInputStream("anna-hat-ein-passwort\n".getBytes(StandardCharsets.UTF_8)));
        try {
            Amtsweg.main(new String[] {"hash-password"});
        } finally {
            System.setIn(keyboard);
        }

        var hash = output.getOut().strip();
        assertThat(hash).startsWith("{bcrypt}$2");
        assertThat(new RuntimeConfiguration().passwordEncoder().matches("anna-hat-ein-passwort", hash))
                .isTrue();
    }
}
