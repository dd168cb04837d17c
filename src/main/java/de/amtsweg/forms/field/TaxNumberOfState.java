package de.amtsweg.forms.field;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** How each German state writes a tax number, and how it is written nationwide with thirteen digits. */
enum TaxNumberOfState {
    BW("", "28", "93815/08152"),
    BY("", "9", "181/815/08155"),
    BE("", "11", "21/815/08150"),
    BB("0", "30", "048/815/08155"),
    HB("", "24", "75 815 08152"),
    HH("", "22", "02/815/08156"),
    HE("0", "26", "013 815 08153"),
    MV("0", "40", "079/815/08151"),
    NI("", "23", "24/815/08151"),
    NW("", "5", "133/8150/8159"),
    RP("", "27", "22/815/08154"),
    SL("0", "10", "010/815/08182"),
    SN("2", "32", "201/123/12340"),
    ST("1", "31", "101/815/08154"),
    SH("", "21", "29/815/08158"),
    TH("1", "41", "151/815/08156");

    private static final int NATIONWIDE = 13;

    private final String leading;
    private final String code;
    private final String example;
    private final Pattern local;

    /** @param leading the digit a local number begins with that is left out nationwide */
    TaxNumberOfState(String leading, String code, String example) {
        this.leading = leading;
        this.code = code;
        this.example = example;
        // What a nationwide number adds is the code of the state and one nought.
        this.local = Pattern.compile(leading + "[0-9]{" + (NATIONWIDE - 1 - code.length()) + "}");
    }

    static Optional<TaxNumberOfState> of(String abbreviation) {
        return Arrays.stream(values())
                .filter(state -> state.name().equalsIgnoreCase(abbreviation.strip()))
                .findFirst();
    }

    /** A number that has the thirteen digits already. */
    static Optional<String> nationwideAlready(String digits) {
        return Arrays.stream(values()).anyMatch(state -> state.isNationwide(digits))
                ? Optional.of(digits)
                : Optional.empty();
    }

    /** The thirteen digits of a number of this state. */
    Optional<String> nationwide(String digits) {
        if (isNationwide(digits)) {
            return Optional.of(digits);
        }
        if (!local.matcher(digits).matches()) {
            return Optional.empty();
        }
        var bare = digits.substring(leading.length());
        int office = 4 - code.length();
        return Optional.of(code + bare.substring(0, office) + "0" + bare.substring(office));
    }

    boolean owns(String digits) {
        return nationwide(digits).isPresent();
    }

    String example() {
        return example;
    }

    private boolean isNationwide(String digits) {
        return digits.length() == NATIONWIDE
                && digits.startsWith(code)
                && digits.charAt(4) == '0'
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
