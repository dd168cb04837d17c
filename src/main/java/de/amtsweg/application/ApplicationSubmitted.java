package de.amtsweg.application;

import de.amtsweg.shared.ApplicationId;

/** An application has been submitted; published in the same transaction. */
public record ApplicationSubmitted(ApplicationId application) {}
