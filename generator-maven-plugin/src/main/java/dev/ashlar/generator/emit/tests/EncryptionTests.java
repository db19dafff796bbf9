package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.emit.java.Code;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.View;
import java.util.Map;
import java.util.stream.Stream;

/** What is stored of a value that is to be encrypted. */
final class EncryptionTests implements OperationTests {

    private static final String KEEPS_CIPHERTEXTS = """
            $given:L$request:L
                    .expectStatus()
                    .isEqualTo($status:L);

            $assertions:T.assertThat(database.sql($sql:S).query($string:T.class).list())
                    .isNotEmpty()
                    .allMatch(stored -> stored.startsWith("ashlar:"));
            """;

    private final Workshop workshop;
    private final ValidMembers members;

    EncryptionTests(Workshop workshop) {
        this.workshop = workshop;
        this.members = new ValidMembers(workshop.plan());
    }

    @Override
    public Stream<MethodSpec> of(Subject subject) {
        if (!(subject.intent() instanceof Intent.CreateRow)) {
            return Stream.empty();
        }
        return subject.inputView().bindings().stream()
                .filter(View.Binding.ToAttribute.class::isInstance)
                .map(View.Binding.ToAttribute.class::cast)
                .filter(binding -> binding.attribute().isEncrypted())
                .filter(binding -> members.value(workshop.bodies().record(subject), binding.component())
                        .isPresent())
                .map(binding -> keepsCiphertexts(subject, binding.attribute()));
    }

    private MethodSpec keepsCiphertexts(Subject subject, Attribute attribute) {
        Scene scene = workshop.scenes().parents(subject);
        String column = attribute.column().name();
        return Tests.method(
                subject.name() + "Encrypts" + TestNames.words(attribute.field().name()),
                Code.of(
                        KEEPS_CIPHERTEXTS,
                        Map.of(
                                "given", scene.given(),
                                "request",
                                        workshop.request(
                                                subject,
                                                scene.values(),
                                                workshop.bodies()
                                                        .json(
                                                                subject,
                                                                workshop.bodies()
                                                                        .valid(subject))),
                                "status", subject.intent().result().status(),
                                "assertions", TestTypes.ASSERTIONS,
                                "sql",
                                        "SELECT %s FROM %s WHERE %s IS NOT NULL"
                                                .formatted(
                                                        column,
                                                        subject.resource()
                                                                .table()
                                                                .name(),
                                                        column),
                                "string", String.class)));
    }
}
