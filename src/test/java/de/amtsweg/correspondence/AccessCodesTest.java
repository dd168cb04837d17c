package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Application;
import de.amtsweg.testbase.TestDatabase;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessCodesTest {
    private CorrespondenceHouse room;
    private AccessCodes codes;
    private Application application;

    private void on(TestDatabase database) {
        room = CorrespondenceHouse.on(database);
        codes = room.the(AccessCodes.class);
        application = room.application();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theCodeFromTheMailOpensOnce(TestDatabase database) {
        on(database);
        assertThat(codes.sendTo(application.id())).isTrue();
        var code = mailed();

        assertThat(codes.matches(application.id(), code.substring(0, 3) + " " + code.substring(3)))
                .isTrue();
        assertThat(codes.matches(application.id(), code)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aNewCodeMakesTheOldOneUseless(TestDatabase database) {
        on(database);
        codes.sendTo(application.id());
        var old = mailed();
        codes.sendTo(application.id());

        assertThat(codes.matches(application.id(), mailed())).isTrue();
        assertThat(codes.matches(application.id(), old)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void afterFiveWrongTriesTheRightCodeDoesNotHelp(TestDatabase database) {
        on(database);
        codes.sendTo(application.id());
        var code = mailed();
        var wrong = code.startsWith("0") ? "1" + code.substring(1) : "0" + code.substring(1);

        for (int i = 0; i < 5; i++) {
            assertThat(codes.matches(application.id(), wrong)).isFalse();
        }

        assertThat(codes.matches(application.id(), code)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void afterTenMinutesTheCodeIsGone(TestDatabase database) {
        on(database);
        codes.sendTo(application.id());
        var code = mailed();

        room.house.clock().advance(Duration.ofMinutes(10).plusSeconds(1));

        assertThat(codes.matches(application.id(), code)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theCodeItselfIsNotKept(TestDatabase database) {
        on(database);
        codes.sendTo(application.id());

        var hash = room.house
                .jdbc()
                .sql("select code_hash from access_code where application = ?")
                .param(application.id().value())
                .query(String.class)
                .single();

        assertThat(hash).doesNotContain(mailed());
        assertThat(codes.sendTo(room.applicationWithoutMail().id())).isFalse();
    }

    private String mailed() {
        var text = room.the(SentMails.class).of(application.id()).getLast().text();
        var code = Pattern.compile("^(\\d{6})$", Pattern.MULTILINE).matcher(text);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
