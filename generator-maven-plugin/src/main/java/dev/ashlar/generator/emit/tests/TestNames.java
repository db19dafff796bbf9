package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.ClassName;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Names in the test sources that follow from those of the plan. */
final class TestNames {

    /** Local variables that tests have anyway. */
    private static final Set<String> TAKEN = Set.of(
            "client",
            "credentials",
            "absent",
            "body",
            "created",
            "location",
            "row",
            "first",
            "second",
            "element",
            "firstPage",
            "nextPage",
            "problem",
            "tag",
            "key",
            "rows",
            "status",
            "values");

    /** Signs, and the few digits that Java refuses; letters of any script are fine. */
    private static final Pattern ILLEGAL = Pattern.compile("[^\\p{L}\\p{Nd}_]");

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final String NEUTRAL = "Value";

    private TestNames() {}

    /** The class that stores rows of a resource. */
    static ClassName rows(ResourcePlan resource) {
        return resource.types().entity().peerClass(stem(resource) + "Rows");
    }

    /** The annotation that every generated test class shares. */
    static ClassName apiTest(Plan plan) {
        return plan.application().peerClass("ApiTest");
    }

    /** The main class of local runs. */
    static ClassName application(Plan plan) {
        return plan.application().peerClass("Test" + plan.application().simpleName());
    }

    /** The configuration that knows who may do everything, without an identity provider. */
    static ClassName localAccess(Plan plan) {
        return plan.application().peerClass("LocalAccess");
    }

    /** The test class that calls every operation as nobody, and as whom it is for. */
    static ClassName policiesTests(Plan plan) {
        ClassName policies = plan.access().policies();
        return policies.peerClass(policies.simpleName() + "Tests");
    }

    /** The test class that calls what has a limit until it is refused. */
    static ClassName limitsTests(Plan plan) {
        ClassName limits = plan.access().limits();
        return limits.peerClass(limits.simpleName() + "Tests");
    }

    /** The test class that holds the application against its document. */
    static ClassName conformanceTests(Plan plan) {
        return plan.application().peerClass("ConformanceTests");
    }

    /** The configuration that lets tests call as often as they like. */
    static ClassName uncountedCalls(Plan plan) {
        return plan.application().peerClass("UncountedCalls");
    }

    /** The field that holds the rows of a resource. */
    static String rowsField(ResourcePlan resource) {
        return decapitalized(rows(resource).simpleName());
    }

    /** The variable that holds a row of a resource. */
    static String row(ResourcePlan resource) {
        String name = decapitalized(stem(resource));
        return SourceVersion.isKeyword(name) || TAKEN.contains(name) ? name + "Row" : name;
    }

    /** The resource in the singular, as a part of a method's name. */
    static String stem(ResourcePlan resource) {
        String entity = resource.types().entity().simpleName();
        return entity.endsWith("Entity") && !entity.equals("Entity")
                ? entity.substring(0, entity.length() - "Entity".length())
                : entity;
    }

    /** A or An, and the name. */
    static String withArticle(String noun) {
        return ("AEIOU".indexOf(noun.charAt(0)) >= 0 ? "An" : "A") + noun;
    }

    /** What a method's name can take of a name of the document, as one word, such as {@code Title}. */
    static String word(String name) {
        String legal = ILLEGAL.matcher(name).replaceAll("");
        return legal.isEmpty() ? NEUTRAL : capitalized(legal);
    }

    /** As above, in camel case throughout, such as {@code MaxPrice}. */
    static String words(String name) {
        String joined = SEPARATORS
                .splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(TestNames::capitalized)
                .collect(Collectors.joining());
        return joined.isEmpty() ? NEUTRAL : joined;
    }

    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String decapitalized(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
