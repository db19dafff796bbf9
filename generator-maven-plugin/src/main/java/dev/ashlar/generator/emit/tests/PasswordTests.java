package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.emit.java.Code;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.RecordPlan;
import dev.ashlar.generator.plan.View;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is stored of a password that a request gives. */
final class PasswordTests implements OperationTests {

    private static final String KEEPS_A_HASH = """
            $given:L$request:L
                    .expectStatus()
                    .isEqualTo($status:L);

            $assertions:T.assertThat(database.sql($sql:S).query($string:T.class).list())
                    .doesNotContain($plain:S)
                    .filteredOn(stored -> !stored.equals("-"))
                    .anyMatch(stored -> passwords.matches($plain:S, stored));
            """;

    private final Workshop workshop;
    private final ValidMembers members;

    PasswordTests(Workshop workshop) {
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
                .filter(binding -> binding.attribute().isHashed())
                .flatMap(
                        binding -> plain(record, binding.component())
                                .map(plain -> keepsAHash(subject, binding.attribute(), plain))
                                .stream());
    }

    /** What a valid body has, if that is a text. */
    private Optional<String> plain(RecordPlan record, RecordPlan.Component component) {
        boolean isGiven = members.value(record, component).isPresent();
        return isGiven && workshop.samples().of(component.property()) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    private MethodSpec keepsAHash(Subject subject, Attribute attribute, String plain) {
        Scene scene = workshop.scenes().parents(subject);
        CodeBlock valid = workshop.bodies().json(subject, workshop.bodies().valid(subject));
        String sql = "SELECT %s FROM %s WHERE %s IS NOT NULL"
                .formatted(
                        attribute.column().name(),
                        subject.resource().table().name(),
                        attribute.column().name());
        return Tests.method(
                subject.name() + "KeepsAHashOf"
                        + TestNames.words(attribute.field().name()),
                Code.of(
                        KEEPS_A_HASH,
                        Map.of(
                                "given",
                                scene.given(),
                                "request",
                                workshop.request(subject, scene.values(), valid),
                                "status",
                                subject.intent().result().status(),
                                "assertions",
                                TestTypes.ASSERTIONS,
                                "sql",
                                sql,
                                "string",
                                String.class,
                                "plain",
                                plain)));
    }
}
