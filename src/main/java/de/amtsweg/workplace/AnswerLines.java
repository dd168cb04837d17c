package de.amtsweg.workplace;

import de.amtsweg.efile.ArchiveAnswers;
import de.amtsweg.efile.RefusedAnswer;
import de.amtsweg.shared.PersonId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Answers of the archive that somebody has to look at, as the list of disposals shows them. */
@Component
class AnswerLines {
    private final ArchiveAnswers answers;

    AnswerLines(ArchiveAnswers answers) {
        this.answers = answers;
    }

    /** One of them; the reference is a dash where nobody knows which file it is about. */
    record Line(String fileName, String reference, String when, String why) {}

    List<Line> of(PersonId person, Locale locale) {
        return answers.refused(person).stream()
                .map(answer -> line(answer, locale))
                .toList();
    }

    private static Line line(RefusedAnswer answer, Locale locale) {
        return new Line(
                answer.fileName(),
                answer.reference().orElse("–"),
                Dates.moment(answer.at(), locale),
                answer.why().name());
    }
}
