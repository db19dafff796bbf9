package dev.ashlar.generator.spec;

import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.diagnostic.DiagnosticException;
import dev.ashlar.generator.spec.FrontEnd.Parsed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads a document from a file, never from the network. */
public final class SpecReader {

    private static final List<DocumentRule> RULES =
            List.of(new PathParameters(), new RateLimitRule(), new EventRule(), new EnumRule());

    /** As the other, of a document whose references stay in its own folder. */
    public SpecDocument read(Path document) {
        return read(document, document.toAbsolutePath().resolveSibling(""));
    }

    /**
     * The document, parsed, normalised and flattened.
     *
     * @param root the folder that no reference may lead out of
     * @throws DiagnosticException with everything that makes it unusable
     */
    public SpecDocument read(Path document, Path root) {
        SourceFile source = SourceFile.read(document);
        refuse(new VersionRule().check(source).toList());
        ReferenceGraph references = ReferenceGraph.of(source, root);
        refuse(Stream.concat(references.problems().stream(), RULES.stream().flatMap(rule -> rule.check(source)))
                .sorted(Comparator.comparing(SpecReader::line))
                .toList());
        List<Diagnostic> warnings = new ArrayList<>(source.warnings());
        warnings.addAll(PathParameters.addMissing(source));
        warnings.addAll(SecuritySchemes.check(source));
        warnings.addAll(ManagementPaths.check(source));
        OriginMarks.write(source.tree());
        warnings.addAll(SchemaKeywords.check(source));
        warnings.addAll(Constants.spell(source));
        Inheritance.spell(source.tree());
        Choices.spell(source.tree());
        Repairs.make(source.tree());
        warnings.addAll(PathParameters.leaveOutUnused(source));
        boolean alone = references.files().size() == 1;
        Parsed parsed = FrontEnd.parse(DocumentTree.write(source.tree()), alone ? null : document);
        return document(source, references.files(), parsed, warnings);
    }

    private static SpecDocument document(
            SourceFile source, List<Path> files, Parsed parsed, List<Diagnostic> warnings) {
        warnings.addAll(ParserMessages.warnings(parsed.messages(), source.locations()));
        if (parsed.openApi() == null) {
            throw new DiagnosticException(
                    warnings.stream().map(Diagnostic::asError).toList());
        }
        return new SpecDocument(
                parsed.openApi(),
                source.file(),
                source.tree().get("openapi").asText(),
                source.locations(),
                files,
                warnings);
    }

    private static int line(Diagnostic problem) {
        return problem.position() == null ? 0 : problem.position().line();
    }

    private static void refuse(List<Diagnostic> problems) {
        if (!problems.isEmpty()) {
            throw new DiagnosticException(problems);
        }
    }
}
