package de.amtsweg.journal;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class JournalSentencesTest {
    private final JournalSentences sentences = new JournalSentences(bundle());

    @Test
    void theNounOfTheServiceStandsInTheSentenceInBothLanguages() {
        var entry = entry("application-submitted", Map.of("what", "Die Anzeige", "what.en", "The notice"));

        assertThat(sentences.sentence(entry, Locale.GERMAN)).isEqualTo("Die Anzeige ist eingegangen.");
        assertThat(sentences.sentence(entry, Locale.ENGLISH)).isEqualTo("The notice was received.");
    }

    @Test
    void aDateIsWrittenAsTheLanguageDoes() {
        var entry = entry("request-asked", Map.of("due", "2026-05-18"));

        assertThat(sentences.sentence(entry, Locale.GERMANY)).contains("18. Mai 2026");
        assertThat(sentences.sentence(entry, Locale.UK)).contains("18 May 2026");
    }

    @Test
    void aTypeWithoutASentenceShowsItself() {
        assertThat(sentences.sentence(entry("unheard-of", Map.of()), Locale.GERMAN))
                .isEqualTo("unheard-of");
    }

    @Test
    void aDeputyIsNamedWithTheColleagueWhoIsAway() {
        var deputy = Actor.deputy(new PersonId("clara"), new PersonId("kemal"));

        assertThat(sentences.actor(deputy, Locale.GERMAN)).isEqualTo("clara in Vertretung für kemal");
        assertThat(sentences.actor(Actor.system("timer"), Locale.GERMAN)).isEqualTo("Automatisch");
    }

    private static JournalEntry entry(String type, Map<String, String> details) {
        return new JournalEntry(
                UUID.randomUUID(), ApplicationId.next(), Actor.system("test"), Instant.EPOCH, type, details, List.of());
    }

    private static ResourceBundleMessageSource bundle() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/journal");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }
}
