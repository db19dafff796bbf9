package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Why;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Rules {@code differs-by-caller}, {@code counted} and {@code gathered}: every answer shows what no row can keep, because
 * it depends on who calls, or on other rows.
 */
final class LiveMembers {

    static final String OF_CALLER = "differs-by-caller";
    static final String COUNTED = "counted";
    static final String GATHERED = "gathered";

    private static final Set<String> PERSONAL = Set.of(
            "favorited",
            "favourited",
            "favorite",
            "favourite",
            "following",
            "followed",
            "starred",
            "liked",
            "bookmarked",
            "subscribed",
            "watching",
            "voted");
    private static final Set<String> ASIDE = Set.of("is", "has", "viewer", "by", "me", "user");
    private static final Set<String> COUNTS = Set.of("count", "counts", "depth");
    private static final Set<String> COUNTING = Set.of("num", "count");

    private final Storage storage;

    LiveMembers(Storage storage) {
        this.storage = storage;
    }

    Optional<Why> doubt(Exchange exchange, Draft draft) {
        return exchange.shown().map(storage.schemas()::object).flatMap(shown -> doubt(shown, draft));
    }

    private Optional<Why> doubt(ObjectSchema shown, Draft draft) {
        Optional<Why> personal = promised(shown, draft, LiveMembers::isOfCaller)
                .or(() -> shown.properties().stream()
                        .filter(property -> isKept(property, draft))
                        .flatMap(property -> storage.schemas().object(property.type()).stream())
                        .flatMap(inner -> inner.properties().stream().filter(LiveMembers::isPromised))
                        .filter(LiveMembers::isOfCaller)
                        .findFirst())
                .map(property ->
                        new Why(OF_CALLER, "Every answer shows " + property.name() + ", which differs by who calls"));
        return personal.or(() -> promised(shown, draft, LiveMembers::isCount)
                        .map(property -> new Why(COUNTED, unmade(property) + "counted")))
                .or(() -> promised(shown, draft, property -> isList(property, draft))
                        .map(property -> new Why(GATHERED, unmade(property) + "gathered from elsewhere")));
    }

    private static String unmade(Property property) {
        return "Every answer shows " + property.name() + ", which no body gives: it is ";
    }

    /** Rows of other resources are found by their relation. */
    private boolean isList(Property property, Draft draft) {
        return property.type() instanceof ListType && storage.relations().isField(draft, property.name());
    }

    private Optional<Property> promised(ObjectSchema shown, Draft draft, Predicate<Property> kind) {
        return shown.properties().stream()
                .filter(property -> isPromised(property) && isKept(property, draft))
                .filter(kind)
                .findFirst();
    }

    private static boolean isPromised(Property property) {
        return property.required() && !property.nullable() && property.defaultValue() == null;
    }

    /** Whether no body gives it. */
    private boolean isKept(Property property, Draft draft) {
        return storage.properties().given(draft, property.name()).isEmpty();
    }

    private static boolean isOfCaller(Property property) {
        String name = String.join(
                "",
                Words.of(property.name()).parts().stream()
                        .filter(word -> !ASIDE.contains(word))
                        .toList());
        return property.type() == ScalarType.BOOLEAN && PERSONAL.contains(name);
    }

    private static boolean isCount(Property property) {
        Words words = Words.of(property.name());
        boolean number = Stream.of(ScalarType.INT32, ScalarType.INT64).anyMatch(property.type()::equals);
        return number && !words.isEmpty() && (COUNTS.contains(words.last()) || COUNTING.contains(words.first()));
    }
}
