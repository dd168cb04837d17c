package de.amtsweg.application;

import de.amtsweg.authority.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is typed on the pages of drafts until it is saved, whichever window is closed. */
@Component
class TypedPages {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, List<String>>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final DraftRows drafts;
    private final Secrets secrets;
    private final Clock clock;

    TypedPages(JdbcClient jdbc, DraftRows drafts, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What is typed on a page in this state. */
    Optional<TypedPage> find(DraftId draft, String page, String state) {
        return jdbc.sql("select * from typed_page where draft = ? and page = ? and state = ?")
                .params(draft.key(secrets), page, state)
                .query(TypedPages::page)
                .optional();
    }

    /**
     * Keeps what a window has typed.
     *
     * @param expectedMark of what this window saw or kept last; empty when nothing was typed then
     * @return nothing when another window has typed something in between, or the draft has been submitted
     */
    @Transactional
    Optional<TypedPage> keep(
            DraftId draft, String page, String state, String expectedMark, MultiValueMap<String, String> values) {
        var row = drafts.lock(draft.key(secrets));
        if (row.isEmpty() || row.get().isSubmitted()) {
            return Optional.empty();
        }
        var known = find(draft, page, state).map(TypedPage::mark);
        if (known.isPresent() && !known.get().equals(expectedMark)) {
            return Optional.empty();
        }
        var kept = put(draft, page, state, values);
        drafts.touch(row.get().key(), kept.savedAt());
        return Optional.of(kept);
    }

    /** Keeps what was typed, whatever was there. */
    @Transactional
    TypedPage put(DraftId draft, String page, String state, MultiValueMap<String, String> values) {
        drafts.lock(draft.key(secrets)); // one window after the other
        var typed = new TypedPage(UUID.randomUUID().toString(), state, withoutMarks(values), clock.instant());
        forget(draft, page);
        jdbc.sql("insert into typed_page (draft, page, mark, state, typed, saved_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        draft.key(secrets),
                        page,
                        typed.mark(),
                        state,
                        JSON.writeValueAsString(typed.values()),
                        ApplicationRows.time(typed.savedAt()))
                .update();
        return typed;
    }

    void forget(DraftId draft, String page) {
        jdbc.sql("delete from typed_page where draft = ? and page = ?")
                .params(draft.key(secrets), page)
                .update();
    }

    /** Only what was typed, and which questions were on the page. */
    static MultiValueMap<String, String> withoutMarks(MultiValueMap<String, String> values) {
        var typed = new LinkedMultiValueMap<String, String>();
        values.forEach((name, texts) -> {
            if (!name.startsWith("_") || name.equals("_shown")) {
                typed.put(name, texts.stream().filter(Objects::nonNull).collect(Collectors.toList()));
            }
        });
        return typed;
    }

    private static TypedPage page(ResultSet row, int number) throws SQLException {
        var values = new LinkedMultiValueMap<String, String>();
        values.putAll(JSON.readValue(row.getString("typed"), TEXTS));
        return new TypedPage(
                row.getString("mark"),
                row.getString("state"),
                values,
                Objects.requireNonNull(ApplicationRows.instant(row, "saved_at")));
    }
}
