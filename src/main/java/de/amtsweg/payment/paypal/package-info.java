/** Paying with PayPal: Orders v2, with an account of each authority's own. */
@NullMarked
package de.amtsweg.payment.paypal;

import org.jspecify.annotations.NullMarked;
