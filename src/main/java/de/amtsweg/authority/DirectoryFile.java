package de.amtsweg.authority;

import de.amtsweg.shared.Ars;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.shared.UnitId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a directory file says, as its author wrote it; everything that may be left out is nullable here. */
record DirectoryFile(
        @Nullable List<AuthorityEntry> authorities,
        @Nullable List<ResponsibilityEntry> responsibilities,
        @Nullable List<PlaceEntry> places,
        @Nullable List<PersonEntry> people) {

    static <T> List<T> listed(@Nullable List<T> entries) {
        return entries == null ? List.of() : entries;
    }

    record AuthorityEntry(
            String id,
            String name,
            Level level,
            String ars,
            FederalState state,
            boolean ours,
            String channel,
            @Nullable AddressEntry address,
            @Nullable ContactEntry contact,
            @Nullable BrandEntry brand,
            @Nullable BankEntry bank,
            @Nullable SettingsEntry settings,
            @Nullable LegalTextsEntry legalTexts,
            @Nullable String hostName,
            @Nullable List<UnitEntry> units) {

        AuthorityId authorityId() {
            return new AuthorityId(id);
        }

        /** The authority as the file has it; of what the file does not speak, the known one stays. */
        Authority authority(Optional<Authority> known) {
            return new Authority(
                    authorityId(),
                    name,
                    level,
                    new Ars(ars),
                    state,
                    ours,
                    channel,
                    address == null
                            ? known.map(Authority::address).orElse(PostalAddress.UNKNOWN)
                            : new PostalAddress(text(address.street()), text(address.zip()), text(address.city())),
                    contact == null ? known.map(Authority::contact).orElse(Contact.NONE) : contact.contact(),
                    brand == null ? known.map(Authority::brand).orElse(Brand.DEFAULT) : brand.brand(),
                    bank == null ? known.map(Authority::bank).orElse(BankDetails.NONE) : bank.bank(id),
                    settings == null
                            ? known.map(Authority::settings).orElse(AuthoritySettings.DEFAULT)
                            : settings.settings(),
                    legalTexts == null
                            ? known.map(Authority::legalTexts).orElse(LegalTexts.NONE)
                            : legalTexts.legalTexts(),
                    Optional.ofNullable(hostName).or(() -> known.flatMap(Authority::hostName)));
        }
    }

    record AddressEntry(
            @Nullable String street,
            @Nullable String zip,
            @Nullable String city) {}

    record BrandEntry(@Nullable String logo, @Nullable String accentColour) {
        Brand brand() {
            return new Brand(text(logo), Objects.requireNonNullElse(accentColour, Brand.DEFAULT.accentColour()));
        }
    }

    record BankEntry(
            String holder,
            String iban,
            @Nullable String bic,
            @Nullable String bank) {
        /** @throws IllegalArgumentException when the IBAN has a typing error: fees would go astray */
        BankDetails bank(String authority) {
            if (!BankDetails.isIban(iban)) {
                throw new IllegalArgumentException("the IBAN of " + authority + " is not one: " + iban);
            }
            return new BankDetails(holder, iban, text(bic), text(bank));
        }
    }

    record LegalTextsEntry(
            @Nullable String imprint,
            @Nullable String privacy,
            @Nullable String accessibility) {
        LegalTexts legalTexts() {
            return new LegalTexts(text(imprint), text(privacy), text(accessibility));
        }
    }

    record ContactEntry(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String web,
            @Nullable List<String> openingHours) {
        Contact contact() {
            return new Contact(text(phone), text(email), text(web), listed(openingHours));
        }
    }

    record SettingsEntry(
            boolean paymentFirst,
            boolean onlineId,
            boolean fourEyes,
            @Nullable List<String> waivedRecipients,
            @Nullable List<String> paymentProviders) {
        AuthoritySettings settings() {
            var waived = listed(waivedRecipients).stream().map(AuthorityId::new).toList();
            return new AuthoritySettings(
                    paymentFirst, onlineId, fourEyes, Set.copyOf(waived), listed(paymentProviders));
        }
    }

    record UnitEntry(
            String id,
            String name,
            @Nullable String phone,
            @Nullable String email) {
        Unit unit(AuthorityId authority) {
            return new Unit(new UnitId(id), authority, name, text(phone), text(email));
        }
    }

    record ResponsibilityEntry(
            @Nullable String service,
            String area,
            String authority,
            @Nullable String unit,
            @Nullable String channel) {
        Responsibility responsibility(Authority inCharge) {
            return new Responsibility(
                    Optional.ofNullable(service).map(ServiceKey::new),
                    new Ars(area),
                    inCharge.id(),
                    Optional.ofNullable(unit).map(UnitId::new),
                    Objects.requireNonNullElse(channel, inCharge.channel()));
        }
    }

    record PlaceEntry(String ars, String zip, String name) {
        Place place() {
            return new Place(new Ars(ars), zip, name);
        }
    }

    record PersonEntry(
            String id,
            String name,
            String email,
            @Nullable String password,
            @Nullable String passwordHash,
            @Nullable List<DutyEntry> duties) {
        PersonId personId() {
            return new PersonId(id);
        }
    }

    record DutyEntry(Role role, String unit) {
        Duty duty() {
            return new Duty(role, new UnitId(unit));
        }
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
