package de.amtsweg.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.documents.SealExpired;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.workflow.Breakdown;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ScrubbedFailureTest {
    @Test
    void whatNamesNobodyIsToldToOperators() {
        var expired = new SealExpired(new AuthorityId("musterstadt"), LocalDate.of(2026, 5, 3));

        assertThat(ScrubbedFailure.summary(new IllegalStateException("Lena", expired)))
                .startsWith("The seal key of musterstadt expired on 2026-05-03");
        assertThat(ScrubbedFailure.summary(new IllegalStateException("Lena", new Breakdown("No table"))))
                .isEqualTo("No table");
    }

    @Test
    void everythingElseIsTypeAndPlace() {
        assertThat(ScrubbedFailure.summary(new IllegalStateException("Lena")))
                .startsWith("java.lang.IllegalStateException in ScrubbedFailureTest.java")
                .doesNotContain("Lena");
    }
}
