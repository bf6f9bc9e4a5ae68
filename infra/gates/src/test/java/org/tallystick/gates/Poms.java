package org.tallystick.gates;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads poms as XML, as they are written and not as Maven understands them. */
final class Poms {

    private Poms() {}

    /** Versions that are written out: all but the project's own, its parent's, and references to a property. */
    static List<String> literalVersions(String pom) {
        NodeList versions = elements(pom, "version");
        return IntStream.range(0, versions.getLength())
                .mapToObj(versions::item)
                .filter(version -> !List.of("parent", "project").contains(holder(version)))
                .filter(version -> !version.getTextContent().startsWith("${"))
                .map(version -> holder(version) + " " + version.getTextContent())
                .toList();
    }

    /** Plugins and dependencies that bring a version to a module, be it a property. */
    static List<String> versionsInModule(String pom) {
        NodeList versions = elements(pom, "version");
        return IntStream.range(0, versions.getLength())
                .mapToObj(versions::item)
                .filter(version -> !holder(version).equals("parent"))
                .map(version -> holder(version) + " " + version.getTextContent())
                .toList();
    }

    private static String holder(Node version) {
        return version.getParentNode().getNodeName();
    }

    private static NodeList elements(String pom, String name) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(pom)))
                    .getElementsByTagName(name);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("not a pom", e);
        }
    }
}
