package dev.ashlar.generator.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule holds for the generator, and fails for a small house that breaks it. */
class ArchitectureTests {

    private static final String GENERATOR = "dev.ashlar.generator";
    private static final String BAD = "dev.ashlar.generator.architecture.bad";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(GENERATOR, "org.openapitools.codegen");

    private static final JavaClasses BAD_HOUSE = new ClassFileImporter().importPackages(BAD);

    static Stream<Named<Function<PipelineRules, ArchRule>>> rules() {
        return Stream.of(
                Named.of("only mojo sees Maven", PipelineRules::onlyMojoSeesMaven),
                Named.of("nothing after inference sees OpenAPI", PipelineRules::nothingAfterInferenceSeesOpenApi),
                Named.of("only spec parses", PipelineRules::onlySpecParses),
                Named.of("arrows never turn back", PipelineRules::arrowsNeverTurnBack),
                Named.of("no cycles", PipelineRules::noCycles),
                Named.of("the model knows nobody", PipelineRules::theModelKnowsNobody),
                Named.of("only output writes", PipelineRules::onlyOutputWrites));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(Function<PipelineRules, ArchRule> rule) {
        assertThatCode(() -> rule.apply(new PipelineRules(GENERATOR)).check(MAIN.that(ours())))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void failsWhereItIsBroken(Function<PipelineRules, ArchRule> rule) {
        assertThat(rule.apply(new PipelineRules(BAD)).evaluate(BAD_HOUSE).hasViolation())
                .isTrue();
    }

    /** The bridge lies in a package of OpenAPI Generator, of which nothing else is ours. */
    private static DescribedPredicate<JavaClass> ours() {
        return DescribedPredicate.describe(
                "ours",
                type -> type.getPackageName().startsWith(GENERATOR)
                        || type.getSimpleName().equals("FrontEndBridge"));
    }
}
