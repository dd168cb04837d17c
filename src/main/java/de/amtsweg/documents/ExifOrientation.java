package de.amtsweg.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing worth keeping from the hidden data of a photo: which way up it is. */
final class ExifOrientation {
    private static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;

    private ExifOrientation() {}

    /** 1 to 8, as EXIF counts; 1 when there is nothing to be read. */
    static int of(byte[] jpeg) {
        var in = ByteBuffer.wrap(jpeg);
        in.position(2);
        while (in.remaining() >= 4) {
            int marker = in.getShort() & 0xFFFF;
            int length = in.getShort() & 0xFFFF;
            if ((marker & 0xFF00) != 0xFF00 || marker == 0xFFDA || length < 2 || length - 2 > in.remaining()) {
                return UPRIGHT;
            }
            if (marker == 0xFFE1 && length >= 16 && in.getInt(in.position()) == 0x45786966) {
                return inTiff(in.slice(in.position() + 6, length - 8));
            }
            in.position(in.position() + length - 2);
        }
        return UPRIGHT;
    }

    private static int inTiff(ByteBuffer tiff) {
        if (tiff.remaining() < 14) {
            return UPRIGHT;
        }
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries && directory + 2 + 12 * (i + 1) <= tiff.limit(); i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
