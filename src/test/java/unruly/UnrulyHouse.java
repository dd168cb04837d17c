package unruly;

import org.springframework.modulith.Modulithic;

/** A house that breaks every rule of ours once, so that a test can see each of them refused. */
@Modulithic
public class UnrulyHouse {}
