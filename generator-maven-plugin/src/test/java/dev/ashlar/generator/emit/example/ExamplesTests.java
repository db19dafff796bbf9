package dev.ashlar.generator.emit.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.emit.sample.SamplePlans;
import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Api;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Body;
import dev.ashlar.generator.model.BodyKind;
import dev.ashlar.generator.model.Bound;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.Literal;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.ParameterLocation;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Schema;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.TextFormat;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.UnionSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplesTests {

    private final Examples examples = new Examples(SamplePlans.clinic().blueprint());

    @Test
    void givesWhatAClientSendsAndNothingElse() {
        assertThat(examples.of(body(new SchemaType("Pet"))))
                .isEqualTo(Map.of(
                        "name",
                        "name",
                        "birthDate",
                        "2020-02-29",
                        "weight",
                        new BigDecimal("1.0"),
                        "status",
                        "healthy",
                        "tags",
                        List.of("tags"),
                        "type",
                        Map.of("name", "name")));
    }

    @Test
    void endsWhereASchemaContainsItself() {
        Type node = new SchemaType("Node");
        ObjectSchema schema = new ObjectSchema(
                "Node",
                "",
                null,
                List.of(
                        property("next", node),
                        property("children", new ListType(node, Constraints.NONE)),
                        property("byName", new MapType(node, Constraints.NONE))),
                false,
                false);
        assertThat(of(schema).of(body(node))).isEqualTo(Map.of("children", List.of(), "byName", Map.of()));
    }

    @Test
    void makesTheFirstShapeThatContainsNothingThatIsBeingMade() {
        UnionSchema union = new UnionSchema(
                "Value",
                "",
                null,
                List.of(variant(new SchemaType("Node"), "node"), variant(new SchemaType("Leaf"), "leaf")),
                "kind",
                false);
        Examples made = of(
                union,
                object("Node", property("kind", ScalarType.STRING), property("inner", new SchemaType("Value"))),
                object("Leaf", property("kind", ScalarType.STRING), property("size", ScalarType.INT32)));

        assertThat(made.of(body(new SchemaType("Value")))).isEqualTo(Map.of("kind", "node"));
        assertThat(made.of(body(new SchemaType("Node"))))
                .isEqualTo(Map.of("kind", "kind", "inner", Map.of("kind", "leaf")));
    }

    private static UnionSchema.Variant variant(Type type, String value) {
        return new UnionSchema.Variant(type, Constraints.NONE, List.of(value));
    }

    @Test
    void leavesOutWhatIsOptionalFarFromTheRootWhenItWouldBeTooLong() {
        Examples wide = of(
                object("Root", property("first", new SchemaType("Branch")), property("plain", ScalarType.STRING)),
                object("Branch", property("leaf", new SchemaType("Leaf")), property("plain", ScalarType.STRING)),
                object("Leaf", property("x".repeat(5_000), ScalarType.STRING)));

        assertThat(wide.concise("root", new SchemaType("Root"), Constraints.NONE))
                .isEqualTo(Map.of("first", Map.of("leaf", Map.of(), "plain", "plain"), "plain", "plain"));
        assertThat(wide.concise("leaf", new SchemaType("Leaf"), Constraints.NONE))
                .isEqualTo(Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"^[0-9]{10}$", "^[a-z]+-\\d{3}$", "[A-Z]{2}", "^(cat|dog)$"})
    void makesTextsThatMatchTheirPattern(String pattern) {
        Constraints constraints = new Constraints(null, null, pattern, null, null, null, null, null, false, null, null);
        assertThat(value(ScalarType.STRING, constraints).toString()).containsPattern(pattern);
        assertThat(value(ScalarType.STRING, constraints)).isEqualTo(value(ScalarType.STRING, constraints));
    }

    @Test
    void takesThePlainestTextThatMatches() {
        assertThat(value(ScalarType.STRING, pattern(null, "^[^/]+$"))).isEqualTo("thing");
        assertThat(value(ScalarType.STRING, pattern(40, "^[0-9a-f]+$")).toString())
                .matches("[0-9a-f]{40,}");
    }

    @Test
    void sendsNoExampleThatTheDocumentItselfForbids() {
        ObjectSchema thing = object("Thing", property("madeAt", ScalarType.DATE_TIME));
        assertThat(of(thing).of(body(new SchemaType("Thing"), Map.of("madeAt", "2019-08-29T23:59:00-07:00"))))
                .isEqualTo(Map.of("madeAt", "2019-08-29T23:59:00-07:00"));
        assertThat(of(thing).of(body(new SchemaType("Thing"), Map.of("madeAt", "2019-08-29T23:59-07:00"))))
                .isEqualTo(Map.of("madeAt", "2026-01-15T09:30:00Z"));
        ObjectSchema closed = new ObjectSchema("Thing", "", null, thing.properties(), true, false);
        assertThat(of(closed).of(body(new SchemaType("Thing"), Map.of("other", "x"))))
                .isEqualTo(Map.of("madeAt", "2026-01-15T09:30:00Z"));
    }

    @Test
    void leavesEmptyWhatMustBe() {
        Constraints none = new Constraints(null, null, null, null, null, null, null, 0, false, null, null);
        assertThat(value(new MapType(ScalarType.STRING, Constraints.NONE), none))
                .isEqualTo(Map.of());
        assertThat(value(new ListType(ScalarType.STRING, Constraints.NONE), none))
                .isEqualTo(List.of());
    }

    private static Constraints pattern(@Nullable Integer minLength, String pattern) {
        return new Constraints(minLength, null, pattern, null, null, null, null, null, false, null, null);
    }

    private static Body body(Type type, Object example) {
        return new Body(BodyKind.JSON, List.of("application/json"), type, true, new Literal(example), null);
    }

    @Test
    void fallsBackToTheNameWhenNoTextCanBeMadeForAPattern() {
        Constraints unreadable =
                new Constraints(null, null, "(?<!a)[", null, null, null, null, null, false, null, null);
        assertThat(value(ScalarType.STRING, unreadable)).isEqualTo("thing");
    }

    @Test
    void keepsLengths() {
        Constraints atLeast = new Constraints(8, null, null, null, null, null, null, null, false, null, null);
        assertThat(value(ScalarType.STRING, atLeast)).isEqualTo("thingxxx");
        Constraints atMost = new Constraints(null, 3, null, null, null, null, null, null, false, null, null);
        assertThat(value(ScalarType.STRING, atMost)).isEqualTo("thi");
        Constraints email =
                new Constraints(null, null, null, null, null, null, null, null, false, TextFormat.EMAIL, null);
        assertThat(value(ScalarType.STRING, email)).isEqualTo("someone@example.com");
    }

    @Test
    void keepsBounds() {
        assertThat(number(new Bound(new BigDecimal("5"), true), null, null)).isEqualByComparingTo("6");
        assertThat(number(new Bound(new BigDecimal("5"), false), null, null)).isEqualByComparingTo("5");
        assertThat(number(null, new Bound(new BigDecimal("-2"), true), null)).isEqualByComparingTo("-3");
        assertThat(number(null, new Bound(new BigDecimal("-2"), false), null)).isEqualByComparingTo("-2");
        assertThat(number(new Bound(new BigDecimal("5"), false), null, new BigDecimal("4")))
                .isEqualByComparingTo("8");
        assertThat(number(null, null, null)).isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @EnumSource(ScalarType.class)
    void hasAnExampleForEveryType(ScalarType type) {
        assertThat(value(type, Constraints.NONE)).isNotNull();
    }

    @Test
    void fillsLists() {
        Constraints two = new Constraints(null, null, null, null, null, null, 2, null, false, null, null);
        Type list = new ListType(ScalarType.BOOLEAN, Constraints.NONE);
        assertThat(value(list, two)).isEqualTo(List.of(true, true));
    }

    @Test
    void fillsBodies() {
        Constraints two = new Constraints(null, null, null, null, null, null, 2, null, false, null, null);
        Examples things = of(object("Thing", property("name", ScalarType.STRING)));
        Type list = new ListType(new SchemaType("Thing"), Constraints.NONE);
        Body body = new Body(BodyKind.JSON, List.of("application/json"), list, true, two, null, null);

        assertThat(things.of(body)).isEqualTo(List.of(Map.of("name", "name"), Map.of("name", "name")));
    }

    private BigDecimal number(@Nullable Bound minimum, @Nullable Bound maximum, @Nullable BigDecimal multipleOf) {
        Constraints constraints =
                new Constraints(null, null, null, minimum, maximum, multipleOf, null, null, false, null, null);
        return (BigDecimal) value(ScalarType.INT64, constraints);
    }

    private Object value(Type type, Constraints constraints) {
        return examples.of(
                new Parameter("thing", ParameterLocation.QUERY, type, true, constraints, null, null, null, false));
    }

    private static Body body(Type type) {
        return new Body(BodyKind.JSON, List.of("application/json"), type, true, null, null);
    }

    private static Examples of(Schema... schemas) {
        return new Examples(new Blueprint(
                new Api("T", "1", null, "", "3.0.0"), List.of(schemas), List.of(), List.of(), List.of(), List.of()));
    }

    private static ObjectSchema object(String name, Property... properties) {
        return new ObjectSchema(name, "", null, List.of(properties), false, false);
    }

    private static Property property(String name, Type type) {
        return new Property(
                name, type, false, false, Access.READ_WRITE, Constraints.NONE, null, null, null, false, false);
    }
}
