package de.amtsweg.correspondence;

import de.amtsweg.shared.ApplicationId;

/** The applicant fetched a document for the first time; published in the same transaction. */
public record DocumentRetrieved(ApplicationId application, DeliveryId delivery) {}
