package de.amtsweg.catalogue;

/** Why a package cannot be published, in words a process designer can act on: which file, which element, what to do. */
public record PackageProblem(String file, String element, String problem, String remedy) {
    @Override
    public String toString() {
        return file + (element.isEmpty() ? "" : ", " + element) + ": " + problem + " " + remedy;
    }
}
