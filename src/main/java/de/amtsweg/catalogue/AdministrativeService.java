package de.amtsweg.catalogue;

import de.amtsweg.shared.Confidentiality;
import de.amtsweg.shared.LocalizedText;
import de.amtsweg.shared.ServiceKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One administrative service as its {@code service.yaml} describes it. */
public record AdministrativeService(
        PackageId id,
        LocalizedText title,
        LocalizedText summary,
        Noun noun,
        ServicePage page,
        String form,
        Optional<String> precheckForm,
        AnswerPaths paths,
        Preview preview,
        FilePlan file,
        Retention retention,
        List<String> languages,
        TrustLevel trustLevel,
        ProcedureLaw law,
        Optional<String> leika,
        Validity validity,
        List<NextStep> nextSteps) {

    public ServiceKey key() {
        return id.key();
    }

    /** Whether the service has texts in this very language, not only in one that stands in for it. */
    public boolean speaks(Locale language) {
        return languages.contains(language.toLanguageTag());
    }

    /** What the page about the service tells before anybody begins. */
    public record ServicePage(
            List<Hint> documents,
            Optional<LocalizedText> duration,
            Optional<LocalizedText> processing,
            Optional<LocalizedText> fees,
            Optional<LocalizedText> notNeeded,
            List<LocalizedText> otherWays,
            List<LocalizedText> keywords,
            List<String> legalBasis,
            Accessible accessible) {}

    /** The service explained in other ways: in Leichte Sprache, in sign language. */
    public record Accessible(Optional<EasyToRead> easyToRead, Optional<SignLanguageVideo> signLanguage) {
        public static final Accessible NONE = new Accessible(Optional.empty(), Optional.empty());
    }

    /** A text in Leichte Sprache (Markdown), and which of its readers checked it when. */
    public record EasyToRead(String text, String reviewedBy, LocalDate reviewedOn) {}

    /** A film in sign language: its address, and the website it stands on. */
    public record SignLanguageVideo(String address, String website) {}

    /** Something to have at hand, and in words for whom. */
    public record Hint(LocalizedText text, Optional<LocalizedText> when) {}

    /** What the applicant has to do elsewhere when this is done, when the FEEL condition over the answers holds. */
    public record NextStep(LocalizedText text, Optional<String> link, Optional<String> when) {}

    /** Where in the answers stands what every service needs. */
    public record AnswerPaths(
            String place,
            Optional<String> email,
            Optional<String> phone,
            Optional<String> delivery,
            PartyPaths applicant,
            Optional<PartyPaths> representative,
            Optional<String> recipient) {}

    /** Where in the answers a person or a company stands. */
    public record PartyPaths(
            Optional<String> given, Optional<String> family, Optional<String> company, Optional<String> address) {}

    /**
     * The decision tables evaluated before sending: fee, who will be told, hints for the clerk, evidence needed.
     *
     * @param feeWithNotice whether the fee is demanded with the notice and not as soon as the application is sent
     */
    public record Preview(
            Optional<String> fee,
            boolean feeWithNotice,
            Optional<String> recipients,
            Optional<String> hints,
            Optional<String> evidence) {
        public static final Preview NONE =
                new Preview(Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Unit of the file plan, and key and title of the file as {@code {{path}}} templates over the answers. */
    public record FilePlan(
            String planUnit, KeyType keyType, String key, String title, Confidentiality confidentiality) {
        public FilePlan(String planUnit, String key, String title) {
            this(planUnit, KeyType.WORDS, key, title, Confidentiality.OPEN);
        }
    }

    /** What a filled key is. */
    public enum KeyType {
        /** Words that are the same for all who belong together. */
        WORDS,
        /** Registry office, register, number and year: {@code Standesamt Musterstadt G 123/2026}. */
        REGISTER_ENTRY
    }

    /**
     * How long the file is kept, and the event that starts the period.
     *
     * @param name how people call the event
     */
    public record Retention(int years, String from, Optional<LocalizedText> name) {
        public Retention(int years, String from) {
            this(years, from, Optional.empty());
        }
    }

    /** From when until when the service is on offer. */
    public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {
        public boolean covers(LocalDate day) {
            return from.map(first -> !day.isBefore(first)).orElse(true)
                    && until.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    /** How surely the person has to be known. */
    public enum TrustLevel {
        NONE,
        BASIC,
        SUBSTANTIAL,
        HIGH
    }
}
