package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.emit.java.Code;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Protection;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.RecordPlan;
import dev.ashlar.generator.plan.View;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is stored of a value that nobody may read in the database. */
final class ProtectionTests implements OperationTests {

    private static final String STORES = """
            $given:L$request:L
                    .expectStatus()
                    .isEqualTo($status:L);

            $assertions:T.assertThat(database.sql($sql:S).query($string:T.class).list())$check:L;
            """;

    private static final String CIPHERTEXTS = """

                    .isNotEmpty()
                    .allMatch(stored -> stored.startsWith("ashlar:"))""";

    private static final String HASH = """

                    .doesNotContain($plain:S)
                    .filteredOn(stored -> !stored.equals("-"))
                    .anyMatch(stored -> passwords.matches($plain:S, stored))""";

    private final Workshop workshop;
    private final ValidMembers members;

    ProtectionTests(Workshop workshop) {
        this.workshop = workshop;
        this.members = new ValidMembers(workshop.plan());
    }

    @Override
    public Stream<MethodSpec> of(Subject subject) {
        if (!(subject.intent() instanceof Intent.CreateRow)) {
            return Stream.empty();
        }
        RecordPlan record = workshop.bodies().record(subject);
        return subject.inputView().bindings().stream()
                .filter(View.Binding.ToAttribute.class::isInstance)
                .map(View.Binding.ToAttribute.class::cast)
                .filter(binding -> members.value(record, binding.component()).isPresent())
                .flatMap(binding -> test(subject, binding).stream());
    }

    private Optional<MethodSpec> test(Subject subject, View.Binding.ToAttribute binding) {
        Protection protection = binding.attribute().field().protection();
        if (protection == Protection.ENCRYPTED) {
            return Optional.of(stores(subject, binding.attribute(), "Encrypts", CodeBlock.of(CIPHERTEXTS)));
        }
        return protection == Protection.HASHED
                        && workshop.samples().of(binding.component().property()) instanceof String plain
                ? Optional.of(
                        stores(subject, binding.attribute(), "KeepsAHashOf", Code.of(HASH, Map.of("plain", plain))))
                : Optional.empty();
    }

    private MethodSpec stores(Subject subject, Attribute attribute, String what, CodeBlock check) {
        Scene scene = workshop.scenes().parents(subject);
        CodeBlock valid = workshop.bodies().json(subject, workshop.bodies().valid(subject));
        String column = attribute.column().name();
        String table = subject.resource().table().name();
        return Tests.method(
                subject.name() + what + TestNames.words(attribute.field().name()),
                Code.of(
                        STORES,
                        Map.of(
                                "given", scene.given(),
                                "request", workshop.request(subject, scene.values(), valid),
                                "status", subject.intent().result().status(),
                                "assertions", TestTypes.ASSERTIONS,
                                "sql", "SELECT %1$s FROM %2$s WHERE %1$s IS NOT NULL".formatted(column, table),
                                "string", String.class,
                                "check", check)));
    }
}
