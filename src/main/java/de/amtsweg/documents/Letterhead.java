package de.amtsweg.documents;

import java.util.List;
import java.util.Optional;

/**
 * Who writes: the name beside the logo, the office in charge, the sender's line above the address window, lines of
 * contact, and lines for the foot of the first page (bank, opening hours).
 */
public record Letterhead(
        String name,
        String office,
        String accentColour,
        Optional<byte[]> logo,
        String senderLine,
        List<Block.LabelValue> contact,
        List<String> foot) {
    public Letterhead {
        contact = List.copyOf(contact);
        foot = List.copyOf(foot);
    }
}
