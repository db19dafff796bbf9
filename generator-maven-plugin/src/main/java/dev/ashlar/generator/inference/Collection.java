package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.Route;
import dev.ashlar.generator.model.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A path that ends with a noun, with what the document has on it and on the path of one of its members.
 *
 * @param path such as {@code /pets}
 * @param own the operations on it
 * @param item the operations on {@code /pets/{petId}}
 */
record Collection(PathTemplate path, List<Exchange> own, List<Exchange> item) {

    Collection {
        own = List.copyOf(own);
        item = List.copyOf(item);
    }

    String noun() {
        return path.last().text();
    }

    /** The object schema of its members: of one member rather than of all, of what is read rather than of what is written. */
    Optional<String> shown() {
        List<Exchange> gets = on(item, Route.Method.GET).toList();
        if (!gets.isEmpty()) {
            return gets.stream().filter(Exchange::showsOne).findFirst().flatMap(Exchange::shown);
        }
        return Stream.of(
                        creates().stream().filter(Exchange::showsOne),
                        lists().stream(),
                        item.stream().filter(Collection::isChange).filter(Exchange::showsOne))
                .flatMap(exchanges -> exchanges)
                .findFirst()
                .flatMap(Exchange::shown);
    }

    List<Exchange> creates() {
        return on(own, Route.Method.POST)
                .filter(exchange -> exchange.input() != null)
                .filter(exchange -> exchange.showsOne() || exchange.showsNothing())
                .toList();
    }

    List<Exchange> lists() {
        return on(own, Route.Method.GET).filter(Exchange::showsMany).toList();
    }

    boolean reads() {
        return !lists().isEmpty() || on(item, Route.Method.GET).anyMatch(Exchange::showsOne);
    }

    /** Whether a member can be changed from its path. */
    boolean changes() {
        return item.stream().anyMatch(Collection::isChange);
    }

    /** The object schemas of the bodies that make or change a member. */
    List<String> inputs() {
        return Stream.concat(creates().stream(), Stream.concat(on(own, Route.Method.PUT), item.stream()))
                .filter(exchange -> exchange.method() != Route.Method.POST
                        || exchange.path().isCollection())
                .filter(Exchange::isJson)
                .map(Exchange::input)
                .filter(Objects::nonNull)
                .map(Input::schema)
                .distinct()
                .toList();
    }

    /** The name of the path parameter that names a member. */
    Optional<String> parameter() {
        return item.stream().findFirst().map(exchange -> exchange.path().last().text());
    }

    @Nullable
    Type parameterType() {
        return item.stream()
                .map(exchange ->
                        exchange.call().pathParameter(exchange.path().last().text()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isChange(Exchange exchange) {
        return exchange.method() == Route.Method.PUT || exchange.method() == Route.Method.PATCH;
    }

    private static Stream<Exchange> on(List<Exchange> exchanges, Route.Method method) {
        return exchanges.stream().filter(exchange -> exchange.method() == method);
    }
}
