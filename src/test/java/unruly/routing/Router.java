package unruly.routing;

/** What the room offers. */
public class Router {}
