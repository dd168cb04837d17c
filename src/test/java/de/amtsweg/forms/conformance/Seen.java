package de.amtsweg.forms.conformance;

import java.util.Map;
import java.util.Set;

/**
 * What becomes of a form and data when somebody opens it and sends it without a change. Elements are named by the path of
 * their answer, or by their id below their row.
 *
 * @param words what each shown element says: label, help and options, or its text
 * @param refused elements whose answer is complained about
 * @param answers what is submitted, by path; what is empty is left out
 * @param restless elements that come or go although nothing was changed
 */
record Seen(
        Set<String> shown,
        Map<String, String> words,
        Set<String> refused,
        Map<String, Object> answers,
        Set<String> restless) {}
