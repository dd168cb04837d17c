/** One class per field type; {@code FieldTypes} collects them as beans. */
@NullMarked
package de.amtsweg.forms.field;

import org.jspecify.annotations.NullMarked;
