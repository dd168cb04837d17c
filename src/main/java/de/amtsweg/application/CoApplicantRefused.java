package de.amtsweg.application;

import de.amtsweg.shared.ApplicationId;

/** Somebody does not want to apply together with the applicant; published once, in the same transaction. */
public record CoApplicantRefused(ApplicationId application, CoApplicantId coApplicant) {}
