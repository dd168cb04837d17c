package de.amtsweg.documents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Makes of an upload what archives take. */
record ArchiveErrand(byte[] content, FileKind fileKind, String name, Instant uploadedAt) implements Errand<Archived> {
    @Override
    public Kind kind() {
        return Kind.ARCHIVE;
    }

    @Override
    public void ask(DataOutputStream question) throws IOException {
        question.writeInt(fileKind.ordinal());
        Frames.write(question, name);
        question.writeLong(uploadedAt.getEpochSecond());
        Frames.write(question, content);
    }

    @Override
    public Archived hear(DataInputStream answer) throws IOException, Unfit {
        Frames.expect(answer);
        var way = Frames.one(answer, ArchiveCopy.Way.values());
        int pages = answer.readInt();
        var made = Frames.read(answer, Frames.LARGEST);
        boolean stays = way == ArchiveCopy.Way.PROVEN || way == ArchiveCopy.Way.E_INVOICE;
        boolean sense = stays ? made.length == 0 : FileKind.of(made).equals(Optional.of(FileKind.PDF));
        if (pages < 1 || !sense) {
            throw Frames.senseless();
        }
        return new Archived(way, pages, made);
    }

    static void serve(DataInputStream question, DataOutputStream answer) throws IOException {
        var kind = Frames.one(question, FileKind.values());
        var name = Frames.text(question);
        var uploadedAt = Instant.ofEpochSecond(question.readLong());
        var content = Frames.read(question, Frames.LARGEST);
        try {
            var archived = Archiving.of(new ArchiveErrand(content, kind, name, uploadedAt));
            Frames.fit(answer);
            answer.writeInt(archived.way().ordinal());
            answer.writeInt(archived.pages());
            Frames.write(answer, archived.content());
        } catch (IOException | RuntimeException | StackOverflowError stumbled) {
            Frames.unfit(answer, UploadRefusal.DAMAGED);
        }
    }

    /** Without the file and its name. */
    @Override
    public String toString() {
        return "ArchiveErrand[" + fileKind + ", " + content.length + " bytes]";
    }
}
