package de.amtsweg.efile;

import de.amtsweg.application.ApplicationBuilder;
import de.amtsweg.application.Applications;
import de.amtsweg.application.Attachments;
import de.amtsweg.application.Forgetting;
import de.amtsweg.application.Requests;
import de.amtsweg.authority.TestTown;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The e-file with a town around it; one house per database, every test brings applications of its own. */
final class EFileHouse {
    private static final Map<TestDatabase, EFileHouse> BUILT = new EnumMap<>(TestDatabase.class);

    final House house;
    final CaseFiles files;
    final DocumentStore documents;
    final Meddler meddler;

    private EFileHouse(TestDatabase database) {
        this(database, Map.of());
    }

    private EFileHouse(TestDatabase database, Map<String, Object> settings) {
        try {
            house = House.with(database, "efile", "authority", "journal", "documents")
                    .and(Class.forName("de.amtsweg.application.ApplicationRows"))
                    .and(Applications.class)
                    .and(Attachments.class)
                    .and(Requests.class)
                    .and(Forgetting.class)
                    .and(Catalogue.class, new Periods())
                    .and(Meddler.class)
                    .settings(settings)
                    .and(Words.class)
                    .open();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        files = house.the(CaseFiles.class);
        documents = house.the(DocumentStore.class);
        meddler = house.the(Meddler.class);
        TestTown.in(house);
    }

    static synchronized EFileHouse on(TestDatabase database) {
        return BUILT.computeIfAbsent(database, EFileHouse::new);
    }

    /** A house of its own, for tests that look at all files at once. */
    static EFileHouse alone(TestDatabase database) {
        return new EFileHouse(database);
    }

    /** The same with an archive, or whatever else is set. */
    static EFileHouse alone(TestDatabase database, Map<String, Object> settings) {
        return new EFileHouse(database, settings);
    }

    ApplicationId application() {
        return application("gewerbe-anmelden");
    }

    ApplicationId application(String service) {
        return ApplicationBuilder.anApplication()
                .of(new PackageId(new ServiceKey(service), 1))
                .inChargeIs("musterstadt", "musterstadt.gewerbeamt")
                .storedIn(house.jdbc())
                .id();
    }

    void happens(ApplicationId application, String type, DocumentId... documents) {
        var details = Map.of("noun", "Anzeige", "number", "7");
        house.inTransaction(() -> house.the(Journal.class)
                .record(application, Actor.applicant(application), type, details, List.of(documents)));
    }

    DocumentId document(String content) {
        return documents
                .store(content.getBytes(StandardCharsets.UTF_8), "text/plain", "brief.txt")
                .id();
    }

    List<String> diary(CaseFile caseFile) {
        return files.diary(caseFile.file().id()).stream().map(DiaryEntry::type).toList();
    }

    /** The words the index is written in; no component, or every test would find it. */
    static class Words {
        @Bean
        static MessageSource messageSource() {
            var messages = new ResourceBundleMessageSource();
            messages.setBasenames("messages/efile", "messages/journal");
            messages.setDefaultEncoding("UTF-8");
            messages.setFallbackToSystemLocale(false);
            return messages;
        }
    }
}
