package dev.ashlar.errors.autoconfigure.web;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A problem as XML (RFC 9457, appendix B): members are elements, those of an array are called {@code i}. */
final class ProblemXml {

    private static final String NAMESPACE = "urn:ietf:rfc:7807";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private ProblemXml() {}

    static byte[] write(Map<String, Object> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("problem");
            xml.writeDefaultNamespace(NAMESPACE);
            writeValue(xml, members);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A problem could not be written as XML", impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeValue(XMLStreamWriter xml, @Nullable Object value) throws XMLStreamException {
        if (value instanceof Map<?, ?> members) {
            for (Map.Entry<?, ?> member : members.entrySet()) {
                writeElement(xml, String.valueOf(member.getKey()), member.getValue());
            }
        } else if (value instanceof Iterable<?> elements) {
            for (Object element : elements) {
                writeElement(xml, "i", element);
            }
        } else if (value != null) {
            xml.writeCharacters(NOT_XML.matcher(value.toString()).replaceAll("\uFFFD"));
        }
    }

    /** A member whose name XML does not allow is left out. */
    private static void writeElement(XMLStreamWriter xml, String name, @Nullable Object value)
            throws XMLStreamException {
        if (NAME.matcher(name).matches()) {
            xml.writeStartElement(name);
            writeValue(xml, value);
            xml.writeEndElement();
        }
    }
}
