package dev.ashlar.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.diagnostic.DiagnosticException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows every {@code $ref} from a document through the files it leads to. None may lead into the void or the net. */
final class ReferenceGraph {

    private final Map<Path, SourceFile> files = new LinkedHashMap<>();
    private final Set<Diagnostic> problems = new LinkedHashSet<>();
    private final Set<Part> followed = new HashSet<>();
    private final SourceFile document;
    private final Path root;

    private ReferenceGraph(SourceFile document, Path root) {
        this.document = document;
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * @param root the folder that no reference may lead out of
     */
    static ReferenceGraph of(SourceFile document, Path root) {
        var graph = new ReferenceGraph(document, root);
        graph.files.put(document.file().toAbsolutePath().normalize(), document);
        graph.followAll(document, JsonPointers.ROOT);
        return graph;
    }

    /** Every file that was reached, the document first. */
    List<Path> files() {
        return List.copyOf(files.keySet());
    }

    List<Diagnostic> problems() {
        return List.copyOf(problems);
    }

    /** What a part refers to. Other parts of another file, and the files that only they name, are of no concern. */
    private void followAll(SourceFile source, String part) {
        if (followed.add(new Part(source.file(), part))) {
            JsonNode node = JsonPointers.find(source.tree(), part);
            References.visit(node, part, (pointer, reference) -> follow(source, pointer, reference));
            References.visitHints(node, part, (pointer, reference) -> {
                if (isOfAFile(reference) && !isMissing(source, reference)) {
                    follow(source, pointer, reference);
                }
            });
        }
    }

    /** What else a mapping has, names and pointers, leads nowhere else. */
    private static boolean isOfAFile(String mapped) {
        return !mapped.startsWith("#") && mapped.matches(".*[/#].*|.+\\.(ya?ml|json)");
    }

    /** A document that was put together of several files often keeps their names in its mappings, where the name of the schema tells. */
    private boolean isMissing(SourceFile source, String mapped) {
        String file = decoded(mapped.replaceFirst("#.*", ""));
        if (isRemote(file)) {
            return false;
        }
        try {
            Path path = source.file().toAbsolutePath().resolveSibling(file).normalize();
            return path.startsWith(root) && !Files.exists(path);
        } catch (InvalidPathException e) {
            return true;
        }
    }

    private static boolean isRemote(String file) {
        return file.startsWith("//") || file.matches("[A-Za-z][A-Za-z0-9+.-]+:.*");
    }

    private void follow(SourceFile source, String pointer, String reference) {
        int hash = reference.indexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : decoded(reference.substring(hash + 1));
        if (reference.matches("[A-Za-z0-9_]+")) {
            // the parser takes a bare word for the name of a schema
            String named = "/components/schemas/" + reference;
            follow(source, pointer, "#" + named, source, named);
        } else if (file.isEmpty()) {
            follow(source, pointer, reference, source, fragment);
        } else if (isRemote(file)) {
            problems.add(Diagnostic.error(
                    "remote-reference",
                    source.locations().find(pointer),
                    "'" + reference + "' leads out of this machine's files, where a build must not go.",
                    "Copy what it names into the project and refer to it by a relative path."));
        } else {
            SourceFile target = open(source, pointer, reference, decoded(file));
            if (target != null) {
                follow(source, pointer, reference, target, fragment);
            }
        }
    }

    private void follow(SourceFile source, String pointer, String reference, SourceFile target, String fragment) {
        boolean isPointer = fragment.isEmpty() || fragment.startsWith("/");
        if (isPointer && JsonPointers.find(target.tree(), fragment).isMissingNode()) {
            problems.add(Diagnostic.error(
                    "unresolved-reference",
                    source.locations().find(pointer),
                    "'" + reference + "' leads nowhere.",
                    remedy(target.tree(), reference.replaceFirst("#.*", ""), fragment)));
        } else if (!target.equals(document)) {
            followAll(target, isPointer ? fragment : JsonPointers.ROOT);
        }
    }

    private @Nullable SourceFile open(SourceFile source, String pointer, String reference, String file) {
        try {
            Path path = source.file().toAbsolutePath().resolveSibling(file).normalize();
            if (!path.startsWith(root)) {
                problems.add(
                        Diagnostic.error(
                                "reference-outside",
                                source.locations().find(pointer),
                                "'" + reference + "' leads out of the document's folder.",
                                "Move the file there, or name a folder that holds all files with -Dashlar.documentRoot=FOLDER."));
                return null;
            }
            if (!files.containsKey(path) && Files.isRegularFile(path)) {
                files.put(path, SourceFile.read(path));
            }
            if (files.containsKey(path)) {
                return files.get(path);
            }
        } catch (InvalidPathException e) {
            // reported as any other file that cannot be there
        } catch (DiagnosticException e) {
            problems.addAll(e.diagnostics());
            return null;
        }
        problems.add(Diagnostic.error(
                "unresolved-reference",
                source.locations().find(pointer),
                "'" + reference + "' names a file that does not exist.",
                "Correct the path; it starts at the folder of the file it stands in."));
        return null;
    }

    private static String remedy(JsonNode tree, String file, String fragment) {
        int last = fragment.lastIndexOf('/');
        String parent = last < 0 ? "" : fragment.substring(0, last);
        List<String> names = new ArrayList<>();
        JsonPointers.find(tree, parent).fieldNames().forEachRemaining(names::add);
        return NearestName.of(fragment.substring(last + 1), names)
                .map(name -> "Did you mean '" + file + "#" + parent + "/" + name + "'?")
                .orElse("Declare it, or refer to something that is declared.");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a percent sign that escapes nothing stands for itself
        }
    }

    private record Part(Path file, String pointer) {}
}
