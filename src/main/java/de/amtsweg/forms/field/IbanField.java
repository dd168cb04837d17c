package de.amtsweg.forms.field;

import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.Reading;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import de.amtsweg.forms.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.iban4j.CountryCode;
import org.iban4j.IbanFormatException;
import org.iban4j.IbanUtil;
import org.iban4j.InvalidCheckDigitException;
import org.iban4j.UnsupportedCountryException;
import org.springframework.stereotype.Component;

/** A bank account by its IBAN; the answer has no spaces, and readers are told the bank where it is known. */
@Component
class IbanField implements FieldType {
    private static final int LONGEST = 60;
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}");

    private final BankDirectory banks;

    IbanField(BankDirectory banks) {
        this.banks = banks;
    }

    @Override
    public String name() {
        return "iban";
    }

    @Override
    public boolean municipal() {
        return true;
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        return List.of(Slot.single(field, "", "", LONGEST));
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        var iban = typed.text("").replaceAll("[ .-]", "").toUpperCase(Locale.ROOT);
        return iban.isEmpty() ? Reading.blank() : Reading.of(iban.startsWith("IBAN") ? iban.substring(4) : iban);
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        var iban = value.toString();
        if (!SHAPE.matcher(iban).matches()) {
            return List.of(Complaint.rule("fields.iban"));
        }
        var country = CountryCode.getByCode(iban.substring(0, 2));
        if (country == null || !IbanUtil.isSupportedCountry(country)) {
            return List.of(Complaint.rule("fields.iban.country", iban.substring(0, 2)));
        }
        int length = IbanUtil.getIbanLength(country);
        if (iban.length() != length) {
            return List.of(Complaint.rule(
                    "fields.iban.length", Countries.name(country.name(), scope.locale()), length, iban.length()));
        }
        try {
            IbanUtil.validate(iban);
            return List.of();
        } catch (IbanFormatException | InvalidCheckDigitException | UnsupportedCountryException wrong) {
            return List.of(Complaint.rule("fields.iban.typo"));
        }
    }

    @Override
    public Map<String, List<String>> typed(Object value, Locale locale) {
        return Map.of("", List.of(inFours(value)));
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        return banks.bankOf(value.toString())
                .map(bank -> inFours(value) + " (" + bank + ")")
                .orElseGet(() -> inFours(value));
    }

    @Override
    public String copy(Field field, Object value, Scope scope) {
        return value.toString();
    }

    private static String inFours(Object iban) {
        return iban.toString().replaceAll("(.{4})(?=.)", "$1 ");
    }
}
