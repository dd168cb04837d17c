package de.amtsweg.efile;

import de.amtsweg.authority.ProductionCheck;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever offers files to an archive for real checks them before. */
@Component
class CheckedOffers implements ProductionCheck {
    private final OfferSettings settings;
    private final XdomeaSchemas schemas;

    CheckedOffers(OfferSettings settings, XdomeaSchemas schemas) {
        this.settings = settings;
        this.schemas = schemas;
    }

    @Override
    public List<String> problems() {
        return settings.folder() == null || schemas.areThere()
                ? List.of()
                : List.of(
                        "Files are to be offered to an archive (amtsweg.efile.archive.folder), but there are no schemas to"
                                + " check the offers against: set amtsweg.efile.archive.schemas to the folder of xdomea 3.0.0.");
    }
}
