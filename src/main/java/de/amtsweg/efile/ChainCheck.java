package de.amtsweg.efile;

import de.amtsweg.efile.Verification.Broken;
import de.amtsweg.efile.Verification.Fault;
import de.amtsweg.efile.Verification.Intact;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Goes along the chain of a file, line by line, and stops at the first that does not fit; needs no database. */
final class ChainCheck {
    private ChainCheck() {}

    /** @param faultOf what is wrong with a filed document, wherever its bytes are kept */
    static Verification check(
            FileId file, ChainHead head, List<DiaryEntry> diary, Function<DiaryEntry.Filed, Optional<Fault>> faultOf) {
        var previous = Chain.start(file);
        for (int i = 0; i < diary.size(); i++) {
            var entry = diary.get(i);
            int position = i + 1;
            if (entry.position() != position) {
                boolean elsewhere = diary.stream().anyMatch(other -> other.position() == position);
                return new Broken(position, elsewhere ? Fault.ENTRY_CHANGED : Fault.ENTRY_MISSING);
            }
            if (position > head.entries()) {
                return new Broken(position, Fault.ENTRY_ADDED);
            }
            if (!entry.previousHash().equals(previous)
                    || !Chain.hash(file, entry).equals(entry.hash())) {
                return new Broken(position, Fault.ENTRY_CHANGED);
            }
            for (var filed : entry.documents()) {
                var fault = faultOf.apply(filed);
                if (fault.isPresent()) {
                    return new Broken(position, fault.get(), Optional.of(filed.id()));
                }
            }
            previous = entry.hash();
        }
        if (diary.size() < head.entries()) {
            return new Broken(diary.size() + 1, Fault.ENTRY_MISSING);
        }
        return previous.equals(head.hash()) ? new Intact(diary.size()) : new Broken(diary.size(), Fault.ENTRY_CHANGED);
    }
}
