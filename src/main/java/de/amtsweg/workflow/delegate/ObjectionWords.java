package de.amtsweg.workflow.delegate;

import de.amtsweg.application.Proceeding;
import de.amtsweg.correspondence.Objection;
import de.amtsweg.correspondence.ObjectionId;
import de.amtsweg.correspondence.Objections;
import de.amtsweg.documents.DocumentStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** An objection as templates read it: {@code objection.notice}, {@code objection.receivedOn}. */
@Component
class ObjectionWords {
    private final Objections objections;
    private final DocumentStore documents;

    ObjectionWords(Objections objections, DocumentStore documents) {
        this.objections = objections;
        this.documents = documents;
    }

    /** Empty when this process is about no objection. */
    Map<String, Object> of(DelegateExecution execution) {
        return of(ObjectionAtHand.proceeding(execution));
    }

    /** Empty when it is about the application itself. */
    Map<String, Object> of(Optional<Proceeding> proceeding) {
        return proceeding
                .map(Proceeding::id)
                .map(ObjectionId::new)
                .flatMap(objections::find)
                .map(this::model)
                .orElse(Map.of());
    }

    private Map<String, Object> model(Objection objection) {
        var words = new LinkedHashMap<String, Object>();
        words.put("notice", documents.get(objection.notice()).title());
        words.put("receivedOn", objection.receivedOn());
        words.put("online", objection.form() == Objection.Form.ONLINE);
        words.put("late", objection.late());
        return Map.of("objection", words);
    }
}
