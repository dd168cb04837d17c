package unruly.routing.folder;

/** Public for its own room only. */
public class FolderInside {}
