/** Paying in play: a page of ours instead of a provider. */
@NullMarked
package de.amtsweg.payment.sandbox;

import org.jspecify.annotations.NullMarked;
