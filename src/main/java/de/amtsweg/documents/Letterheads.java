package de.amtsweg.documents;

import de.amtsweg.authority.Authority;
import de.amtsweg.authority.Installation;
import de.amtsweg.authority.Unit;
import de.amtsweg.documents.Block.LabelValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the letterhead of an authority and one of its units from the directory. */
@Component
public class Letterheads {
    private final Installation installation;

    Letterheads(Installation installation) {
        this.installation = installation;
    }

    public Letterhead of(Authority authority, Optional<Unit> unit) {
        var contact = authority.contact();
        var lines = new ArrayList<LabelValue>();
        add(
                lines,
                "Telefon",
                unit.map(Unit::phone).filter(phone -> !phone.isBlank()).orElse(contact.phone()));
        add(
                lines,
                "E-Mail",
                unit.map(Unit::email).filter(email -> !email.isBlank()).orElse(contact.email()));
        add(lines, "Internet", contact.web());
        add(lines, "Zeiten", String.join("\n", contact.openingHours()));
        var address = authority.address().onOneLine();
        return new Letterhead(
                authority.name(),
                unit.map(Unit::name).orElse(""),
                authority.brand().accentColour(),
                logo(authority.brand().logo()),
                Stream.of(authority.name(), authority.address().street(), city(authority))
                        .filter(part -> !part.isBlank())
                        .reduce((before, after) -> before + " · " + after)
                        .orElse(""),
                lines,
                Stream.of(address.isBlank() ? authority.name() : authority.name() + ", " + address, bank(authority))
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    private static String city(Authority authority) {
        return (authority.address().zip() + " " + authority.address().city()).strip();
    }

    private static String bank(Authority authority) {
        var bank = authority.bank();
        return bank.iban().isBlank()
                ? ""
                : Stream.of(
                                bank.bank(),
                                "IBAN " + bank.groupedIban(),
                                bank.bic().isBlank() ? "" : "BIC " + bank.bic())
                        .filter(part -> !part.isBlank())
                        .reduce((before, after) -> before + " · " + after)
                        .orElse("");
    }

    private static void add(List<LabelValue> lines, String label, String value) {
        if (!value.isBlank()) {
            lines.add(LabelValue.of(label, value));
        }
    }

    /** Only PNG is printed: for a logo that is an SVG, the PNG of the same name beside it. */
    private Optional<byte[]> logo(String brand) {
        if (brand.isEmpty()) {
            return Optional.empty();
        }
        var name = brand.replaceFirst("\\.svg$", ".png");
        var own = installation.dataFolder().resolve("logos").resolve(name);
        try (var shipped = Letterheads.class.getResourceAsStream("/static/brand/" + name)) {
            if (Files.isReadable(own)) {
                return Optional.of(Files.readAllBytes(own));
            }
            return shipped == null ? Optional.empty() : Optional.of(shipped.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
