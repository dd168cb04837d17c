package de.amtsweg.forms.field;

import de.amtsweg.shared.CsvTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The German banks by their codes (Bankleitzahl), as far as they are known. */
@Component
class BankDirectory {
    private static final Pattern GERMAN_IBAN = Pattern.compile("DE[0-9]{20}");
    private static final Pattern CODE = Pattern.compile("[1-9][0-9]{7}");

    private final Map<String, String> byCode = new HashMap<>();

    BankDirectory(BankSettings settings) {
        try {
            take("banks/known.csv", new ClassPathResource("banks/known.csv").getContentAsByteArray());
            for (var file : settings.files()) {
                take(file.toString(), Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The directory of banks cannot be read", unreadable);
        }
    }

    /** The name of the bank an account is with. */
    Optional<String> bankOf(String iban) {
        return GERMAN_IBAN.matcher(iban).matches()
                ? Optional.ofNullable(byCode.get(iban.substring(4, 12)))
                : Optional.empty();
    }

    private void take(String file, byte[] bytes) {
        var table = CsvTable.of(bytes);
        int codes = table.column("Bankleitzahl")
                .orElseThrow(() -> new IllegalArgumentException(file + " has no column Bankleitzahl"));
        int names = table.column("Bezeichnung")
                .orElseThrow(() -> new IllegalArgumentException(file + " has no column Bezeichnung"));
        // The first line of a code is the bank itself; its branches follow.
        var taken = new HashMap<String, String>();
        for (var row : table.rows()) {
            if (CODE.matcher(row.get(codes)).matches()) {
                taken.putIfAbsent(row.get(codes), row.get(names));
            }
        }
        byCode.putAll(taken);
    }
}
