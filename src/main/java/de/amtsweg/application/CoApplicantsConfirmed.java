package de.amtsweg.application;

import de.amtsweg.shared.ApplicationId;

/** Everybody who applies together with the applicant has confirmed it; published once, in the same transaction. */
public record CoApplicantsConfirmed(ApplicationId application) {}
