package dev.ashlar.generator.inference;

import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.diagnostic.DiagnosticException;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Resource;
import dev.ashlar.generator.model.Schema;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.spec.SpecDocument;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Understands what backend a document describes.
 *
 * <p>Works by small named rules, each of which gives its reason and yields to one {@code x-ashlar-*} extension in the
 * document; {@code docs/inference.md} lists them. What no rule recognises beyond doubt is custom: a wrong guess would be
 * worse. The same document always gives the same Blueprint.
 */
public final class Inference {

    /**
     * Everything that the document says, understood.
     *
     * @throws dev.ashlar.generator.diagnostic.DiagnosticException when it asks in vain for an owner, encryption or a record of changes; nothing else fails in a
     *     document that the spec stage accepts
     */
    public Blueprint infer(SpecDocument document) {
        OpenAPI openApi = document.openApi();
        Findings findings = new Findings();
        SchemaCatalog schemas = new SchemaCatalog(openApi, findings);
        SecurityReader security = new SecurityReader(openApi);
        List<Call> calls = new CallReader(openApi, schemas, security, findings).read();
        Understood understood = Understood.of(new ExchangeReader(schemas).read(calls), schemas, findings);
        List<Resource> resources = understood.resources();
        List<Operation> operations = understood.operations();
        refuse(List.of(
                new BelongingCheck(document, resources, operations).problems(),
                new EncryptionCheck(document, schemas, resources, operations).problems(),
                new AuditedCheck(document, resources).problems()));
        List<Schema> used = schemas.used(roots(calls, resources));
        QueryObjectRule queries = new QueryObjectRule(used);
        List<Operation> callable = operations.stream().map(queries::apply).toList();
        return new Blueprint(
                ApiReader.read(openApi, document.specVersion()),
                Stream.concat(used.stream(), queries.gathered().stream()).toList(),
                resources,
                callable,
                security.schemes(calls),
                findings.list());
    }

    /** All at once, so that nobody mends one only to be told of the next. */
    private static void refuse(List<List<Diagnostic>> problems) {
        List<Diagnostic> all = problems.stream().flatMap(List::stream).toList();
        if (!all.isEmpty()) {
            throw new DiagnosticException(all);
        }
    }

    private static List<@Nullable Type> roots(List<Call> calls, List<Resource> resources) {
        List<@Nullable Type> roots = new ArrayList<>();
        calls.forEach(call -> roots.addAll(call.types()));
        resources.forEach(resource -> roots.add(new SchemaType(resource.schema())));
        return roots;
    }
}
