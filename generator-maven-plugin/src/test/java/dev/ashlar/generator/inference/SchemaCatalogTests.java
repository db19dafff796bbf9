package dev.ashlar.generator.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.model.Finding;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the front end seldom leaves in a document, and must not matter when it does. */
class SchemaCatalogTests {

    private final io.swagger.v3.oas.models.Components components = new io.swagger.v3.oas.models.Components();
    private final Findings findings = new Findings();

    private SchemaCatalog catalog() {
        return new SchemaCatalog(new OpenAPI().components(components), findings);
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    @Test
    void partsThatAreNoObjectsAreMerged() {
        components.addSchemas("Code", new StringSchema().pattern("^a"));

        Value value = catalog()
                .value(new Schema<>().addAllOfItem(reference("Code")).addAllOfItem(new Schema<>().maxLength(3)), "/x");

        assertThat(value.type()).isEqualTo(ScalarType.STRING);
        assertThat(value.constraints().pattern()).isEqualTo("^a");
        assertThat(value.constraints().maxLength()).isEqualTo(3);
    }

    @Test
    void arrayOfItselfIsReadAsAnything() {
        components.addSchemas("Tree", new ArraySchema().items(reference("Tree")));

        Value value = catalog().value(reference("Tree"), "/x");

        assertThat(value.type())
                .isInstanceOfSatisfying(
                        ListType.class, list -> assertThat(list.element()).isEqualTo(ScalarType.ANY));
        assertThat(findings.list())
                .extracting(Finding::message)
                .containsExactly("Tree contains itself without an object in between; it is read as any JSON value");
    }

    @Test
    void choiceBesidePropertiesIsTold() {
        Schema<?> thing = new ObjectSchema().addProperty("b", new StringSchema());
        components.addSchemas("Thing", thing.addAnyOfItem(new Schema<>().addRequiredItem("b")));

        assertThat(catalog().object("Thing").properties())
                .extracting(Property::name)
                .containsExactly("b");
        assertThat(findings.list())
                .containsExactly(new Finding(
                        "/components/schemas/Thing", "oneOf and anyOf beside properties are not checked yet"));
    }

    @Test
    void partsMayBeNamedTwiceOverAndInCircles() {
        components.addSchemas(
                "Thing", new Schema<>().addAllOfItem(reference("Alias")).addAllOfItem(reference("Thing")));
        components.addSchemas("Alias", reference("Base"));
        components.addSchemas(
                "Base", new ObjectSchema().addProperty("a", new StringSchema()).addAllOfItem(reference("Thing")));

        assertThat(catalog().object("Thing").properties())
                .extracting(Property::name)
                .containsExactly("a");
    }

    @Test
    void circleOfNamesIsAnything() {
        components.addSchemas("One", reference("Two"));
        components.addSchemas("Two", reference("One"));

        assertThat(catalog().value(reference("One"), "/x").type()).isEqualTo(ScalarType.ANY);
    }

    @Test
    void missingSchemaIsAnything() {
        assertThat(catalog().value(reference("Nobody"), "/x").type()).isEqualTo(ScalarType.ANY);
        assertThat(catalog().value(null, "/x").type()).isEqualTo(ScalarType.ANY);
    }

    @Test
    void typesAreToldByOtherWordsWhereNoneIsSaid() {
        Schema<Object> numbers = new Schema<>();
        numbers.setEnum(List.of(1, 2));
        Schema<Object> flags = new Schema<>();
        flags.setEnum(List.of(true));

        assertThat(Dialect.types(numbers)).containsExactly("number");
        assertThat(Dialect.types(flags)).containsExactly("boolean");
        assertThat(Dialect.types(new Schema<>().items(new StringSchema()))).containsExactly("array");
        assertThat(Dialect.types(new Schema<>().addProperty("a", new StringSchema())))
                .containsExactly("object");
    }
}
