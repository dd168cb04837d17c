package de.amtsweg.application;

import de.amtsweg.shared.ApplicationId;

/** The applicant wants to withdraw the application; published in the same transaction. */
public record WithdrawalRequested(ApplicationId application) {}
