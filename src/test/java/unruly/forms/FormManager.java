package unruly.forms;

/** A name that says nothing. */
class FormManager {}
