package de.amtsweg.workflow;

import de.amtsweg.application.Proceeding;
import de.amtsweg.catalogue.PackageId;
import java.util.List;
import java.util.Optional;

/**
 * One task as its page needs it: the line of the list, the pinned package and the clerk form, when it has one.
 *
 * @param previews templates of the notices the clerk may look at before deciding
 * @param proceeding the objection the task is about, when it is about one
 * @param reasons where the reasons of the decision are proposed from, and for which field
 */
public record TaskDetail(
        TaskSummary summary,
        PackageId packageId,
        Optional<Proceeding> proceeding,
        Optional<String> form,
        List<String> previews,
        Optional<ProposedReasons.Place> reasons) {}
