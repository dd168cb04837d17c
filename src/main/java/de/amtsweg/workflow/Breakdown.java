package de.amtsweg.workflow;

/**
 * Why a step cannot go on. The only exception whose message the engine keeps and operators read, so it holds ids and
 * names of bodies (a recipient, a table), never a person's name, an address or an answer. Every other exception leaves
 * only its type and its place in the code.
 */
public class Breakdown extends RuntimeException {
    public Breakdown(String what) {
        super(what);
    }
}
