package de.amtsweg.payment;

import java.net.URI;
import java.util.Optional;

/**
 * A payment a provider knows of now.
 *
 * @param payPage where the payer goes to pay
 * @param transaction the provider's own number of it, by which it can be asked later; empty when it needs none
 */
public record Begun(URI payPage, Optional<String> transaction) {}
