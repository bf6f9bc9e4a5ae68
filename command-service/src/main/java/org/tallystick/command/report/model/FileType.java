package org.tallystick.command.report.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a file of evidence may be, and how that shows in its bytes. Against mistakes and simple disguises: it says nothing about whether a
 * file is harmless.
 */
public enum FileType {
    PDF(Name.PDF) {
        @Override
        boolean shows(byte[] content) {
            return begins(content, "%PDF-");
        }
    },
    PNG(Name.PNG) {
        @Override
        boolean shows(byte[] content) {
            return begins(content, "\u0089PNG\r\n\u001a\n");
        }
    },
    JPEG(Name.JPEG) {
        @Override
        boolean shows(byte[] content) {
            return begins(content, "\u00ff\u00d8\u00ff");
        }
    },
    DOCX(Name.DOCX) {
        @Override
        boolean shows(byte[] content) {
            return isOfficeOpenXml(content, "word/document.xml");
        }
    },
    XLSX(Name.XLSX) {
        @Override
        boolean shows(byte[] content) {
            return isOfficeOpenXml(content, "xl/workbook.xml");
        }
    },
    ODT(Name.ODT) {
        @Override
        boolean shows(byte[] content) {
            return isOpenDocument(content, Name.ODT);
        }
    },
    ODS(Name.ODS) {
        @Override
        boolean shows(byte[] content) {
            return isOpenDocument(content, Name.ODS);
        }
    },
    CSV(Name.CSV) {
        @Override
        boolean shows(byte[] content) {
            return isText(content);
        }
    },
    TEXT(Name.TEXT) {
        @Override
        boolean shows(byte[] content) {
            return isText(content);
        }
    };

    /** The names, as annotations need them. */
    public static final class Name {
        public static final String PDF = "application/pdf";
        public static final String PNG = "image/png";
        public static final String JPEG = "image/jpeg";
        public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        public static final String ODT = "application/vnd.oasis.opendocument.text";
        public static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
        public static final String CSV = "text/csv";
        public static final String TEXT = "text/plain";

        private Name() {}
    }

    private static final String ZIP = "PK\u0003\u0004";

    /** What a package of OpenDocument 1.3, part 2, 3.3 begins with, after the first thirty bytes. */
    private static final int FIRST_NAME = 30;

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Whether the bytes are what they are said to be. */
    abstract boolean shows(byte[] content);

    static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    private static boolean begins(byte[] content, String with) {
        return isAt(content, 0, with.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean isAt(byte[] content, int place, byte[] part) {
        return place + part.length <= content.length
                && Arrays.equals(content, place, place + part.length, part, 0, part.length);
    }

    /** Names of parts stand in clear in a package, however its parts are packed. */
    private static boolean isOfficeOpenXml(byte[] content, String main) {
        return begins(content, ZIP)
                && contains(content, "[Content_Types].xml")
                && contains(content, main)
                && List.of("vbaProject.bin", "vbaData.xml").stream().noneMatch(macros -> contains(content, macros));
    }

    private static boolean isOpenDocument(byte[] content, String mediaType) {
        byte[] first = ("mimetype" + mediaType).getBytes(StandardCharsets.US_ASCII);
        return begins(content, ZIP)
                && isAt(content, FIRST_NAME, first)
                && isAt(content, FIRST_NAME + first.length, ZIP.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean contains(byte[] content, String name) {
        byte[] part = name.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + part.length <= content.length; i++) {
            if (content[i] == part[0] && isAt(content, i, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .toString()
                            .indexOf('\0')
                    < 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
