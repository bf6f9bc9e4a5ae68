package org.tallystick.command.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file is taken for what it shows itself to be, and for nothing else. */
class FileTypeTest {

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(FileType.PDF, latin("%PDF-1.7\n%âãÏÓ")),
                Arguments.of(FileType.PNG, latin("\u0089PNG\r\n\u001a\n\0\0")),
                Arguments.of(FileType.JPEG, latin("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF")),
                Arguments.of(FileType.DOCX, pack("[Content_Types].xml", "word/document.xml")),
                Arguments.of(FileType.XLSX, pack("[Content_Types].xml", "xl/workbook.xml")),
                Arguments.of(FileType.ODT, openDocument("application/vnd.oasis.opendocument.text")),
                Arguments.of(FileType.ODS, openDocument("application/vnd.oasis.opendocument.spreadsheet")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isOfItsOwnTypeOnly(FileType type, byte[] content) {
        assertThat(Stream.of(FileType.values()).filter(other -> other.shows(content)))
                .containsExactly(type);
    }

    @Test
    void textsAreUtf8WithoutZeroBytes() {
        for (FileType type : new FileType[] {FileType.CSV, FileType.TEXT}) {
            assertThat(type.shows("пост;12\r\n".getBytes(StandardCharsets.UTF_8)))
                    .isTrue();
            assertThat(type.shows(latin("caf\u00e9"))).isFalse();
            assertThat(type.shows(latin("a\0b"))).isFalse();
        }
    }

    @Test
    void aDocumentWithMacrosIsNone() {
        assertThat(FileType.XLSX.shows(pack("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .isFalse();
    }

    @Test
    void whatIsCutOffIsNothing() {
        assertThat(FileType.PDF.shows(latin("%PDF"))).isFalse();
        assertThat(FileType.ODT.shows(latin("PK\u0003\u0004"))).isFalse();
        assertThat(FileType.of("text/html")).isEmpty();
        assertThat(FileType.of("application/pdf")).contains(FileType.PDF);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] pack(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(latin("<x/>"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] openDocument(String mediaType) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] type = latin(mediaType);
            CRC32 sum = new CRC32();
            sum.update(type);
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(latin("<x/>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
