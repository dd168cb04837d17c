package de.amtsweg.efile;

/** A unit of a file plan, and what is filed under it. */
public record PlanUnit(String unit, String title) {}
