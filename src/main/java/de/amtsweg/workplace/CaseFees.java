package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.payment.Fee;
import de.amtsweg.payment.Fees;
import de.amtsweg.payment.Relief;
import de.amtsweg.payment.Reliefs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The fee of an application on the desk. */
@Component
class CaseFees {
    private final Fees fees;
    private final Reliefs reliefs;
    private final TaskLines names;
    private final MessageSource messages;

    CaseFees(Fees fees, Reliefs reliefs, TaskLines names, MessageSource messages) {
        this.fees = fees;
        this.reliefs = reliefs;
        this.names = names;
        this.messages = messages;
    }

    /** A fee, and who has made it less and why. */
    record CaseFee(Fee fee, List<String> reliefs, boolean canBecomeLess) {}

    Optional<CaseFee> of(Application application, Locale locale) {
        return fees.of(application.id())
                .map(fee -> new CaseFee(
                        fee,
                        reliefs.of(application.id()).stream()
                                .map(relief -> words(relief, locale))
                                .toList(),
                        reliefs.canGrant(fee)));
    }

    private String words(Relief relief, Locale locale) {
        return messages.getMessage(
                "workplace.relief.line." + relief.effect(),
                new Object[] {
                    Dates.day(relief.grantedAt(), locale),
                    names.name(relief.grantedBy()),
                    relief.grant().amount().format(locale),
                    relief.grant().legalBasis(),
                    relief.grant().reason()
                },
                locale);
    }
}
