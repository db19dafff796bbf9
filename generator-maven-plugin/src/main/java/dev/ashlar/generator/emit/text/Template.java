package dev.ashlar.generator.emit.text;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * A Mustache template that is filled from one record.
 *
 * <p>A name without a value fails, and so does an absent value outside a section: a typing mistake never becomes a gap in
 * somebody's project. Sections test and iterate as Mustache has it; an empty {@link java.util.Optional} or {@code null} is
 * false.
 *
 * @param <T> the record with the values
 */
public final class Template<T extends Record> {

    private static final String FOLDER = "/dev/ashlar/generator/templates/";

    private final Mustache mustache;

    private Template(Mustache mustache) {
        this.mustache = mustache;
    }

    /**
     * Reads a template.
     *
     * @param name path below the templates' folder, without the suffix {@code .mustache}
     * @param escaping what happens to values in double braces; those in triple braces are written as they are
     */
    public static <T extends Record> Template<T> named(String name, Escaping escaping) {
        try (InputStream stream = Template.class.getResourceAsStream(FOLDER + name + ".mustache")) {
            if (stream == null) {
                throw new IllegalArgumentException("No template " + name);
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            return new Template<>(new Factory(escaping).compile(reader, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The template of that text, for tests. */
    static <T extends Record> Template<T> ofText(String text, Escaping escaping) {
        return new Template<>(new Factory(escaping).compile(new StringReader(text), "inline"));
    }

    /** The text with the record's values. */
    public String fill(T values) {
        StringWriter text = new StringWriter();
        mustache.execute(text, values);
        return text.toString();
    }

    private static final class Factory extends DefaultMustacheFactory {

        private final Escaping escaping;

        Factory(Escaping escaping) {
            this.escaping = escaping;
            setObjectHandler(new StrictObjectHandler());
        }

        @Override
        public void encode(String value, Writer writer) {
            try {
                writer.write(escaping.escape(value));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
