package dev.ashlar.generator.spec;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Sees that the aliases of a file can be replaced by what they stand for. A few lines of aliases of aliases stand for more than
 * any memory holds, and one inside its own anchor for something without an end.
 */
final class YamlAliases {

    /** Of values in a file, aliases replaced. */
    private static final long MOST_VALUES = 5_000_000;

    private final Map<Node, Extent> known = new HashMap<>();
    private final Set<Node> open = new HashSet<>();

    private YamlAliases() {}

    /**
     * @throws RefusedAlias with the place of the anchor
     */
    static void check(@Nullable Node document) {
        if (document != null) {
            new YamlAliases().extent(document);
        }
    }

    private Extent extent(Node node) {
        Extent extent = known.get(node);
        if (extent == null) {
            if (!open.add(node)) {
                throw new RefusedAlias("one of them stands within it", node);
            }
            extent = Extent.around(
                    length(node), children(node).stream().map(this::extent).toList());
            open.remove(node);
            known.put(node, extent);
        }
        if (extent.values > MOST_VALUES) {
            throw new RefusedAlias("this would have more than " + MOST_VALUES + " values", node);
        }
        if (extent.characters > DocumentTree.LONGEST) {
            throw new RefusedAlias("this would have more than " + DocumentTree.LONGEST + " characters", node);
        }
        if (extent.levels > DocumentTree.DEEPEST) {
            throw new RefusedAlias("this would be more than " + DocumentTree.DEEPEST + " levels deep", node);
        }
        return extent;
    }

    private static List<Node> children(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .flatMap(member -> Stream.of(member.getKeyNode(), member.getValueNode()))
                    .toList();
        }
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    private static int length(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().length() : 0;
    }

    private record Extent(long values, long characters, int levels) {

        static Extent around(int length, List<Extent> children) {
            return new Extent(
                    1 + children.stream().mapToLong(Extent::values).sum(),
                    length + children.stream().mapToLong(Extent::characters).sum(),
                    1 + children.stream().mapToInt(Extent::levels).max().orElse(0));
        }
    }

    /** An anchor whose aliases cannot be replaced. */
    static final class RefusedAlias extends MarkedYAMLException {

        private static final long serialVersionUID = 1;

        private RefusedAlias(String problem, Node anchored) {
            super(null, null, problem, anchored.getStartMark());
        }
    }
}
