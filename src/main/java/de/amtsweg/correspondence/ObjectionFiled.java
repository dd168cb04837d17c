package de.amtsweg.correspondence;

import de.amtsweg.shared.ApplicationId;

/** Somebody objects to a notice, and the authority has to look at it again. */
public record ObjectionFiled(ApplicationId application, ObjectionId objection) {}
