/** Paying with the payment services of the public sector (XBezahldienste 1.0.0). */
@NullMarked
package de.amtsweg.payment.xbezahldienste;

import org.jspecify.annotations.NullMarked;
