package de.amtsweg.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProvidersTest {
    @Test
    void productionIsToldOfEveryProviderThatMovesNoMoney() {
        assertThat(providers("bank", "play").problems())
                .singleElement()
                .asString()
                .contains("'play'", "amtsweg.payment.providers");
        assertThat(providers("bank").problems()).isEmpty();
        assertThat(providers().problems()).isEmpty();
    }

    @Test
    void aProviderThatIsNotSwitchedOnIsNotThere() {
        assertThat(providers("bank").find("play")).isEmpty();
    }

    @Test
    void anUnknownProviderIsNamedAndSoAreThoseThereAre() {
        assertThatIllegalStateException()
                .isThrownBy(() -> providers("bnak"))
                .withMessageContainingAll("bnak", "[bank, play]");
    }

    private static Providers providers(String... switchedOn) {
        return new Providers(
                List.of(new Played("play", true), new Played("bank", false)),
                new PaymentSettings(List.of(switchedOn)),
                mock(Applications.class),
                mock(Authorities.class));
    }

    private record Played(String name, boolean sandbox) implements PaymentProvider {
        @Override
        public Begun begin(PaymentAttempt attempt) {
            return new Begun(URI.create("/"), Optional.empty());
        }

        @Override
        public PaymentState stateOf(PaymentAttempt attempt) {
            return new PaymentState.Waiting();
        }
    }
}
