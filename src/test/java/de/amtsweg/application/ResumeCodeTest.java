package de.amtsweg.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ResumeCodeTest {
    @RepeatedTest(20)
    void aNotedCodeLeadsBackToItsDraft() {
        var draft = DraftId.next();

        var code = ResumeCode.of(draft);

        assertThat(ResumeCode.parse(code)).contains(draft);
        assertThat(ResumeCode.parse(code.toLowerCase(Locale.ROOT).replace('-', ' ')))
                .contains(draft);
    }

    @Test
    void anythingElseLeadsNowhere() {
        assertThat(ResumeCode.parse("")).isEmpty();
        assertThat(ResumeCode.parse("7F3K-Q9PM")).isEmpty();
        assertThat(ResumeCode.parse("0".repeat(26))).isEmpty();
        assertThat(ResumeCode.parse("Z".repeat(26))).isEmpty();
    }
}
