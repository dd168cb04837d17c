package unruly.forms;

/** Public, and no other room uses it. */
public class PublicForNobody {}
