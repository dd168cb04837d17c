package de.amtsweg.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private final Secrets secrets = secretsOf("0123456789abcdef0123456789abcdef");

    @Test
    void aHashIsOnlyGoodForItsPurposeAndItsInstallation() {
        var hash = secrets.hash("code", "7F3K");

        assertThat(secrets.matches("code", "7F3K", hash)).isTrue();
        assertThat(secrets.matches("code", "7F3L", hash)).isFalse();
        assertThat(secrets.matches("draft", "7F3K", hash)).isFalse();
        assertThat(secretsOf("another secret of this installation").matches("code", "7F3K", hash))
                .isFalse();
    }

    @Test
    void whatIsSealedIsReadOnlyByItsInstallationAndForItsPurpose() {
        var sealed = secrets.seal("token", "7F3K-Q9PM");

        assertThat(secrets.unseal("token", sealed)).isEqualTo("7F3K-Q9PM");
        assertThat(sealed).doesNotContain("7F3K").isNotEqualTo(secrets.seal("token", "7F3K-Q9PM"));
        assertThatIllegalStateException().isThrownBy(() -> secrets.unseal("code", sealed));
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> secretsOf("another secret of this installation").unseal("token", sealed))
                .withMessageNotContaining("7F3K");
    }

    @Test
    void theSecretIsNotShown() {
        assertThat(installation("0123456789abcdef0123456789abcdef").toString()).doesNotContain("0123456789");
    }

    private static Secrets secretsOf(String secret) {
        return new Secrets(installation(secret));
    }

    private static Installation installation(String secret) {
        return new Installation(Installation.Mode.DEMO, Path.of("p"), Path.of("f"), Path.of("d"), secret);
    }
}
