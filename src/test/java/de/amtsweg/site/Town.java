package de.amtsweg.site;

import de.amtsweg.authority.Authority;
import de.amtsweg.authority.AuthoritySettings;
import de.amtsweg.authority.BankDetails;
import de.amtsweg.authority.Brand;
import de.amtsweg.authority.Contact;
import de.amtsweg.authority.FederalState;
import de.amtsweg.authority.LegalTexts;
import de.amtsweg.authority.Level;
import de.amtsweg.authority.PostalAddress;
import de.amtsweg.authority.Unit;
import de.amtsweg.shared.Ars;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.UnitId;
import java.util.List;
import java.util.Optional;

/** A town for tests of pages. */
public final class Town {
    private Town() {}

    public static Authority anAuthority() {
        return new Authority(
                new AuthorityId("musterstadt"),
                "Stadt Musterstadt",
                Level.MUNICIPALITY,
                new Ars("059990000001"),
                FederalState.NW,
                true,
                "desk",
                new PostalAddress("Rathausplatz 1", "12345", "Musterstadt"),
                new Contact(
                        "01234 567-0", "rathaus@musterstadt.example", "", List.of("Montag bis Freitag 8 bis 12 Uhr")),
                new Brand("", "#005a3c"),
                BankDetails.NONE,
                AuthoritySettings.DEFAULT,
                new LegalTexts("## Wer wir sind", "<script>alert(1)</script>\n\n[hier](javascript:alert(1))", ""),
                Optional.empty());
    }

    public static Unit aUnit(UnitId id) {
        return new Unit(id, new AuthorityId("musterstadt"), "Gewerbeamt", "", "");
    }
}
