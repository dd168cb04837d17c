package de.amtsweg.documents;

import java.util.List;

/** A key to seal with cannot be used; each problem is a sentence for the operator. */
class UnusableSealKey extends RuntimeException {
    UnusableSealKey(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
