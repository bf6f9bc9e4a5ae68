package org.tallystick.command.report.sheet;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a workbook, element by element: UTF-8, without a document type, without entities of its own. */
final class Xml {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final XMLStreamReader reader;
    private int depth;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Characters and not bytes go to the parser, so that there is no encoding for it to guess. */
    static Xml of(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return new Xml(factory.createXMLStreamReader(new StringReader(text(part))));
    }

    static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw SheetRefusal.SPREADSHEET_UNREADABLE.because("It is not UTF-8.");
        }
    }

    /** Goes to the next beginning or end of an element, or text; false at the end. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw SheetRefusal.SPREADSHEET_UNREADABLE.because("A part has a document type or an entity.");
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (reader.isStartElement() || reader.isEndElement() || reader.isCharacters()) {
                return true;
            }
        }
        return false;
    }

    boolean begins(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean begins() {
        return reader.isStartElement();
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** Of the element that begins or ends, without its namespace: strict and transitional documents differ in it. */
    String name() {
        return reader.getLocalName();
    }

    /** Of the element that begins; 1 for the outermost. */
    int depth() {
        return depth;
    }

    /** Empty unless this is text. */
    String characters() {
        return reader.isCharacters() ? reader.getText() : "";
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }
}
