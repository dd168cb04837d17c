package de.amtsweg.authority;

/** What an authority has to say about itself on every site (Markdown): imprint, privacy, accessibility. */
public record LegalTexts(String imprint, String privacy, String accessibility) {
    public static final LegalTexts NONE = new LegalTexts("", "", "");
}
