package org.tallystick.command.report.sheet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.decision.Refused;

/**
 * A ZIP archive (PKWARE APPNOTE 6.3) in memory, as its central directory has it: that is what a person's program shows. What the JDK
 * has for this reads from a file, or believes the headers between the parts.
 */
final class Archive {

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_BYTES = 30;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int UNSIGNED_SHORT = 0xffff;
    /** Of a compound file: an older workbook, or one with a password. */
    private static final int COMPOUND = 0xe011cfd0;

    private final ByteBuffer file;
    private final Map<String, byte[]> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private long unpacked;

    private Archive(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @return by name, without regard to case */
    static Map<String, byte[]> unpack(byte[] file) {
        return new Archive(file).unpack();
    }

    private Map<String, byte[]> unpack() {
        int end = file.limit() - END_BYTES;
        if (end < 0 || file.getInt(end) != END || number(end + 8) != number(end + 10)) {
            boolean compound = file.limit() >= Integer.BYTES && file.getInt(0) == COMPOUND;
            throw unreadable(compound ? "It has a password, or is of an older kind." : "It is no archive of parts.");
        }
        int count = number(end + 10);
        if (count > Limits.SHEET_PARTS) {
            throw SheetRefusal.SPREADSHEET_TOO_LARGE.because("A file may have " + Limits.SHEET_PARTS + " parts.");
        }
        int at = file.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            at = entry(at);
        }
        return parts;
    }

    /** @return where the next one begins */
    private int entry(int at) {
        if (file.getInt(at) != ENTRY || (number(at + 8) & ENCRYPTED) != 0) {
            throw unreadable("A part is damaged or encrypted.");
        }
        int nameLength = number(at + 28);
        String name = text(at + ENTRY_BYTES, nameLength);
        int size = file.getInt(at + 24);
        byte[] part = part(at, name, size);
        if (!(name.endsWith("/") && size == 0) && parts.put(name, part) != null) {
            throw unreadable("Two parts have one name.");
        }
        return at + ENTRY_BYTES + nameLength + number(at + 30) + number(at + 32);
    }

    private byte[] part(int entry, String name, int size) {
        int packed = file.getInt(entry + 20);
        int local = file.getInt(entry + 42);
        int begins = local + LOCAL_BYTES + number(local + 26) + number(local + 28);
        boolean same = file.getInt(local) == LOCAL
                && text(local + LOCAL_BYTES, number(local + 26)).equals(name);
        if (!same || size < 0 || packed < 0 || begins + packed > file.limit()) {
            throw unreadable("A part is damaged.");
        }
        room(size);
        byte[] part = bytes(number(entry + 10), begins, packed, size);
        CRC32 check = new CRC32();
        check.update(part);
        if ((int) check.getValue() != file.getInt(entry + 16)) {
            throw unreadable("A part is damaged.");
        }
        return part;
    }

    /** Before anything is unpacked: a part may not be larger than it says. */
    private void room(int size) {
        unpacked += size;
        if (unpacked > Limits.SHEET_BYTES) {
            throw SheetRefusal.SPREADSHEET_TOO_LARGE.because(
                    "Unpacked, a file may have " + Limits.SHEET_BYTES + " bytes.");
        }
        if (unpacked > (long) Limits.SHEET_RATIO * file.limit()) {
            throw SheetRefusal.SPREADSHEET_TOO_LARGE.because(
                    "Unpacked, a file may be " + Limits.SHEET_RATIO + " times as large as packed.");
        }
    }

    private byte[] bytes(int method, int begins, int packed, int size) {
        return switch (method) {
            case STORED -> stored(begins, packed, size);
            case DEFLATED -> inflated(begins, packed, size);
            default -> throw unreadable("A part is packed in an unusual way.");
        };
    }

    private byte[] stored(int begins, int packed, int size) {
        if (packed != size) {
            throw unreadable("A part is damaged.");
        }
        byte[] bytes = new byte[size];
        file.get(begins, bytes);
        return bytes;
    }

    private byte[] inflated(int begins, int packed, int size) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file.array(), begins, packed);
            byte[] bytes = new byte[size + 1];
            int length = 0;
            int more = inflater.inflate(bytes);
            while (more > 0 && length + more <= size) {
                length += more;
                more = inflater.inflate(bytes, length, bytes.length - length);
            }
            if (length != size || !inflater.finished()) {
                throw unreadable("A part has another size than it says.");
            }
            return Arrays.copyOf(bytes, size);
        } catch (DataFormatException e) {
            throw unreadable("A part is damaged.");
        } finally {
            inflater.end();
        }
    }

    private int number(int at) {
        return file.getShort(at) & UNSIGNED_SHORT;
    }

    private String text(int at, int length) {
        byte[] bytes = new byte[length];
        file.get(at, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Refused unreadable(String why) {
        return SheetRefusal.SPREADSHEET_UNREADABLE.because(why);
    }
}
