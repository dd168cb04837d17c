package de.amtsweg.application;

import de.amtsweg.shared.ApplicationId;

/** The applicant answered a request; published once, in the same transaction. */
public record RequestAnswered(ApplicationId application, RequestId request) {}
