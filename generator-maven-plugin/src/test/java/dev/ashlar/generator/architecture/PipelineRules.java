package dev.ashlar.generator.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.nio.file.Files;

/**
 * What holds between the packages of the generator.
 *
 * @param root the package that the stages are sub-packages of
 */
record PipelineRules(String root) {

    /** Maven is a shell around the generator. */
    ArchRule onlyMojoSeesMaven() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".mojo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven..");
    }

    /** The parser ends at the Blueprint. */
    ArchRule nothingAfterInferenceSeesOpenApi() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".spec..", root + ".inference..", "org.openapitools..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.swagger..", "org.openapitools.."));
    }

    /** Inference reads the parsed document; it parses none. */
    ArchRule onlySpecParses() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".spec..", "org.openapitools..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.swagger.v3.parser..", "io.swagger.v3.core..", "org.openapitools..", "org.yaml.."));
    }

    /** A stage knows what flows into it, and never what comes after it. */
    ArchRule arrowsNeverTurnBack() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(root + "..")
                .withOptionalLayers(true)
                .layer("diagnostic")
                .definedBy(root + ".diagnostic..")
                .layer("spec")
                .definedBy(root + ".spec..")
                .layer("model")
                .definedBy(root + ".model..")
                .layer("inference")
                .definedBy(root + ".inference..")
                .layer("plan")
                .definedBy(root + ".plan..")
                .layer("emit")
                .definedBy(root + ".emit..")
                .layer("output")
                .definedBy(root + ".output..")
                .layer("pipeline")
                .definedBy(root + ".pipeline..")
                .layer("mojo")
                .definedBy(root + ".mojo..")
                .whereLayer("mojo")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("pipeline")
                .mayOnlyBeAccessedByLayers("mojo")
                .whereLayer("output")
                .mayOnlyBeAccessedByLayers("pipeline", "mojo")
                .whereLayer("emit")
                .mayOnlyBeAccessedByLayers("output", "pipeline")
                .whereLayer("plan")
                .mayOnlyBeAccessedByLayers("emit", "pipeline")
                .whereLayer("inference")
                .mayOnlyBeAccessedByLayers("pipeline")
                .whereLayer("spec")
                .mayOnlyBeAccessedByLayers("inference", "pipeline")
                .whereLayer("model")
                .mayOnlyBeAccessedByLayers("inference", "plan", "emit", "pipeline");
    }

    /** A package can be understood with the ones below it alone. */
    ArchRule noCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /** The model is a leaf, and speaks of neither OpenAPI nor Java. */
    ArchRule theModelKnowsNobody() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".model..")
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..")
                        .and(not(resideInAPackage(root + ".model..")))
                        .or(resideInAnyPackage("com.palantir..", "io.swagger..", "com.fasterxml..")));
    }

    /** What is written goes through output, which keeps it inside its folder and all or nothing. */
    ArchRule onlyOutputWrites() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".output..")
                .should()
                .callMethodWhere(target(owner(equivalentTo(Files.class)))
                        .and(target(nameMatching("write.*|create.*|delete.*|move|copy|new.*(Writer|OutputStream)"))))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(FileWriter.class, FileOutputStream.class);
    }
}
