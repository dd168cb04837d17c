package de.amtsweg.efile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file as it is at one moment: the end of its chain, its cases and its diary. */
record FileStand(EFile file, ChainHead head, List<CaseFile> cases, List<DiaryEntry> diary, Instant at) {
    /** Every document once, in the order in which they were filed. */
    List<DiaryEntry.Filed> filed() {
        return List.copyOf(each(diary).values());
    }

    List<DiaryEntry> diary(CaseFile one) {
        return diary.stream().filter(entry -> entry.caseId().equals(one.id())).toList();
    }

    private static Map<Object, DiaryEntry.Filed> each(List<DiaryEntry> diary) {
        var each = new LinkedHashMap<Object, DiaryEntry.Filed>();
        diary.forEach(entry -> entry.documents().forEach(filed -> each.putIfAbsent(filed.id(), filed)));
        return each;
    }
}
