/** FEEL as forms use it: compiled once, read by syntax tree before it may run. The only room that knows the FEEL engine. */
@NullMarked
package de.amtsweg.forms.feel;

import org.jspecify.annotations.NullMarked;
