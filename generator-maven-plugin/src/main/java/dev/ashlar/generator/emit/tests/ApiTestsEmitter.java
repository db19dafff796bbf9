package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.plan.GroupPlan;
import dev.ashlar.generator.plan.MethodPlan;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A test class per group of operations, which calls each of them over HTTP. */
final class ApiTestsEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        Classes classes = new Classes(plan);
        TestSources sources = new TestSources(plan);
        return plan.groups().stream()
                .flatMap(group -> sources.of(group.types().tests(), origin(group), classes.type(group)));
    }

    private static String origin(GroupPlan group) {
        return group.methods().get(0).operation().origin();
    }

    private static final class Classes {

        /** What a member is taken of. */
        private static final Pattern USED = Pattern.compile("\\p{javaJavaIdentifierPart}++(?=\\.)");

        private final Plan plan;
        private final Workshop workshop;
        private final List<OperationTests> kinds;
        private final CustomTests custom;

        Classes(Plan plan) {
            this.plan = plan;
            this.workshop = Workshop.of(plan);
            this.custom = new CustomTests(plan);
            this.kinds = List.of(
                    new CreateTests(workshop),
                    new RepetitionTests(workshop),
                    new ProtectionTests(workshop),
                    new GetTests(workshop),
                    new ListTests(workshop),
                    new ReplaceTests(workshop),
                    new PatchTests(workshop),
                    new DeleteTests(workshop),
                    new ConditionalTests(workshop));
        }

        TypeSpec type(GroupPlan group) {
            List<MethodSpec> tests = new ArrayList<>();
            Map<String, MethodSpec> setups = new LinkedHashMap<>();
            for (MethodPlan method : group.methods()) {
                if (method.operation().intent() instanceof Intent.Crud crud) {
                    Subject subject = new Subject(plan, method, crud);
                    tests.addAll(tests(subject));
                    setup(subject, setups);
                } else {
                    tests.add(custom.of(method));
                }
            }
            if (tests.stream().anyMatch(OtherCaller::calls)) {
                setups.put(OtherCaller.AS.name(), OtherCaller.AS);
            }
            return type(group.types().tests(), group.name(), tests, List.copyOf(setups.values()));
        }

        private List<MethodSpec> tests(Subject subject) {
            return workshop.scenes().canBeSet(subject)
                    ? kinds.stream().flatMap(kind -> kind.of(subject)).toList()
                    : List.of();
        }

        private void setup(Subject subject, Map<String, MethodSpec> setups) {
            if (TestData.input(subject.intent()).isPresent() && !(subject.intent() instanceof Intent.PatchRow)) {
                workshop.bodies().setup(subject).ifPresent(method -> setups.putIfAbsent(method.name(), method));
            }
        }

        private TypeSpec type(ClassName name, String group, List<MethodSpec> tests, List<MethodSpec> setups) {
            TypeSpec.Builder type = TypeSpec.classBuilder(name)
                    .addAnnotation(TestNames.apiTest(plan))
                    .addJavadoc("What the document promises of the operations of $L.", group)
                    .addField(injected(TestTypes.CLIENT, "client"));
            used(tests, setups)
                    .flatMap(field ->
                            Stream.ofNullable(TestTypes.INJECTED.get(field)).map(bean -> injected(bean, field)))
                    .sorted(Comparator.comparing(FieldSpec::name))
                    .forEach(type::addField);
            rows(tests, setups)
                    .forEach(resource ->
                            type.addField(injected(TestNames.rows(resource), TestNames.rowsField(resource))));
            return type.addMethods(distinctlyNamed(tests)).addMethods(setups).build();
        }

        /** Names of the document that differ in signs only would give methods of one name. */
        private static List<MethodSpec> distinctlyNamed(List<MethodSpec> tests) {
            Map<String, MethodSpec> byName = new LinkedHashMap<>();
            for (MethodSpec test : tests) {
                String name = test.name();
                for (int number = 2; byName.containsKey(name); number++) {
                    name = test.name() + number;
                }
                byName.put(name, test.toBuilder().setName(name).build());
            }
            return List.copyOf(byName.values());
        }

        private static Stream<String> used(List<MethodSpec> tests, List<MethodSpec> setups) {
            return Stream.concat(tests.stream(), setups.stream())
                    .flatMap(method -> USED.matcher(method.code().toString()).results())
                    .map(MatchResult::group)
                    .distinct();
        }

        /** The rows that some method uses. */
        private List<ResourcePlan> rows(List<MethodSpec> tests, List<MethodSpec> setups) {
            Set<String> used = used(tests, setups).collect(Collectors.toSet());
            return plan.resources().stream()
                    .filter(resource -> used.contains(TestNames.rowsField(resource)))
                    .toList();
        }

        private static FieldSpec injected(ClassName type, String name) {
            return FieldSpec.builder(type, name, Modifier.PRIVATE)
                    .addAnnotation(TestTypes.AUTOWIRED)
                    .build();
        }
    }
}
