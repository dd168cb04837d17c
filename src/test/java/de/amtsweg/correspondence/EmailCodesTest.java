package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Draft;
import de.amtsweg.application.Drafts;
import de.amtsweg.authority.Secrets;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.correspondence.DraftMails.Letter;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.testbase.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmailCodesTest {
    private static final ServiceKey SERVICE = new ServiceKey("gewerbe-anmelden");
    private static final String ADDRESS = "lena@example.org";

    private CorrespondenceHouse room;
    private EmailCodes codes;
    private Draft draft;

    private void on(TestDatabase database) {
        room = CorrespondenceHouse.on(database);
        codes = room.the(EmailCodes.class);
        var revision =
                room.the(Catalogue.class).find(SERVICE).orElseThrow().id().revision();
        draft = room.the(Drafts.class).open(SERVICE, revision, Answers.NONE);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theCodeFromTheMailConfirmsTheAddressOnce(TestDatabase database) {
        on(database);
        assertThat(codes.send(letter(ADDRESS))).isTrue();
        var code = mailed();

        assertThat(codes.matches(draft.id(), ADDRESS, code.substring(0, 3) + " " + code.substring(3)))
                .isTrue();
        assertThat(codes.matches(draft.id(), ADDRESS, code)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theCodeOfAnotherAddressOrAnotherDraftConfirmsNothing(TestDatabase database) {
        on(database);
        var other = draft;
        on(database);
        codes.send(letter(ADDRESS));
        var code = mailed();

        assertThat(codes.matches(draft.id(), "other@example.org", code)).isFalse();
        assertThat(codes.matches(other.id(), ADDRESS, code)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aCodeEndsAfterFiveTriesAfterTenMinutesAndWithTheNextOne(TestDatabase database) {
        on(database);
        codes.send(letter(ADDRESS));
        var old = mailed();
        codes.send(letter(ADDRESS));
        var tried = mailed();
        assertThat(codes.matches(draft.id(), ADDRESS, old)).isFalse();
        for (int i = 0; i < 4; i++) {
            assertThat(codes.matches(draft.id(), ADDRESS, "x")).isFalse();
        }
        assertThat(codes.matches(draft.id(), ADDRESS, tried)).isFalse();

        codes.send(letter(ADDRESS));
        room.house.clock().advance(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(codes.matches(draft.id(), ADDRESS, mailed())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theMailNamesTheServiceAndGoesWithTheDraft(TestDatabase database) {
        on(database);
        codes.send(letter(ADDRESS));

        assertThat(mails()).singleElement().asString().contains("Ihr Code zum Bestätigen der E-Mail-Adresse lautet");
        assertThat(room.the(SentMails.class).latest(1)).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(ADDRESS);
            assertThat(mail.application()).isEmpty();
            assertThat(mail.subject()).startsWith("Gewerbe anmelden: ");
            assertThat(mail.text())
                    .contains("Er gilt 10 Minuten", "--- English ---", "Stadt Musterstadt")
                    .doesNotContain("{{");
        });

        room.house.clock().advance(Duration.ofDays(31));
        room.the(Drafts.class).deleteExpired();
        assertThat(mails()).isEmpty();
    }

    private Letter letter(String address) {
        return new Letter(
                draft.id(), new PackageId(SERVICE, draft.revision()), new AuthorityId("musterstadt"), address);
    }

    private List<String> mails() {
        return room.house
                .jdbc()
                .sql("select body from outgoing_mail where draft = ? order by written_at, id")
                .param(draft.id().key(room.the(Secrets.class)))
                .query(String.class)
                .list();
    }

    private String mailed() {
        var code = Pattern.compile("^(\\d{6})$", Pattern.MULTILINE).matcher(mails().getLast());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
