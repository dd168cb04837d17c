package de.amtsweg.workflow.delegate;

import de.amtsweg.correspondence.Notices;
import de.amtsweg.payment.Fees;
import de.amtsweg.shared.Answers;
import de.amtsweg.workflow.NoticePreviews;
import de.amtsweg.workflow.TaskDetail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes notices for the clerk's eyes only, with what {@link WriteNotice} would give them. */
@Component
class PreviewedNotices implements NoticePreviews {
    private final Notices notices;
    private final Fees fees;
    private final FeeWords words;
    private final ObjectionWords objections;

    PreviewedNotices(Notices notices, Fees fees, FeeWords words, ObjectionWords objections) {
        this.notices = notices;
        this.fees = fees;
        this.words = words;
        this.objections = objections;
    }

    @Override
    public List<Previewed> of(TaskDetail task) {
        return task.previews().stream()
                .map(template ->
                        new Previewed(template, notices.title(task.summary().application(), template)))
                .toList();
    }

    @Override
    public Optional<byte[]> pdf(TaskDetail task, String template, Answers findings) {
        if (!task.previews().contains(template)) {
            return Optional.empty();
        }
        var application = task.summary().application();
        var model = new LinkedHashMap<>(objections.of(task.proceeding()));
        fees.of(application).ifPresent(fee -> model.put("fee", words.of(fee)));
        return Optional.of(notices.preview(application, task.proceeding(), template, findings, model));
    }
}
