package dev.ashlar.generator.spec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.ashlar.generator.diagnostic.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The place of every JSON pointer of a file: of the key for members, of the value for elements. */
final class PointerIndex {

    private final Path file;
    private final Map<String, Position> places = new HashMap<>();
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private PointerIndex(Path file) {
        this.file = file;
    }

    static Map<String, Position> of(Path file, String text) {
        var index = new PointerIndex(file);
        if (DocumentTree.isJson(text)) {
            index.readJson(text);
        } else {
            index.readYaml(text);
        }
        return index.places;
    }

    private void readYaml(String text) {
        Node root = DocumentTree.compose(text);
        if (root != null) {
            put(JsonPointers.ROOT, root);
            read(root, JsonPointers.ROOT);
        }
    }

    private void read(Node node, String pointer) {
        if (!open.add(node)) {
            return; // an anchor inside itself
        }
        if (node instanceof MappingNode mapping) {
            for (NodeTuple member : mapping.getValue()) {
                if (member.getKeyNode() instanceof ScalarNode key) {
                    String place = JsonPointers.child(pointer, key.getValue());
                    put(place, key);
                    read(member.getValueNode(), place);
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                String place = JsonPointers.child(pointer, i);
                put(place, sequence.getValue().get(i));
                read(sequence.getValue().get(i), place);
            }
        }
        open.remove(node);
    }

    private void put(String pointer, Node node) {
        places.putIfAbsent(
                pointer,
                new Position(
                        file,
                        node.getStartMark().getLine() + 1,
                        node.getStartMark().getColumn() + 1));
    }

    private void readJson(String text) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            if (parser.nextToken() != null) {
                read(parser, JsonPointers.ROOT);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(JsonParser parser, String pointer) throws IOException {
        JsonLocation location = parser.currentTokenLocation();
        places.putIfAbsent(pointer, new Position(file, location.getLineNr(), location.getColumnNr()));
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String place = JsonPointers.child(pointer, parser.currentName());
                JsonLocation key = parser.currentTokenLocation();
                places.putIfAbsent(place, new Position(file, key.getLineNr(), key.getColumnNr()));
                parser.nextToken();
                read(parser, place);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                read(parser, JsonPointers.child(pointer, i));
            }
        }
    }
}
