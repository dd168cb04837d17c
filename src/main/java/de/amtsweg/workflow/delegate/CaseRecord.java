package de.amtsweg.workflow.delegate;

import de.amtsweg.application.Application;
import de.amtsweg.shared.Answers;
import de.amtsweg.workflow.FieldSelection;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** One application as a record for another authority, in JSON. */
final class CaseRecord {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CaseRecord() {}

    /** Only the named answers. */
    static byte[] about(Application application, List<String> fields) {
        return written(application, FieldSelection.of(fields).from(application.answers()));
    }

    /** Everything, for the authority that takes over. */
    static byte[] complete(Application application) {
        return written(application, application.answers());
    }

    private static byte[] written(Application application, Answers answers) {
        var document = new LinkedHashMap<String, Object>();
        document.put("service", application.service().value());
        document.put("number", application.number());
        document.put("receivedOn", application.receivedOn().toString());
        document.put("answers", answers.values());
        return JSON.writeValueAsBytes(document);
    }
}
