package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Route;
import java.util.Locale;

/**
 * Where an operation stands.
 *
 * @param path the route's path in parts
 * @param origin JSON pointer of the operation in the document
 */
record Place(Route route, PathTemplate path, String origin) {

    static Place of(Route.Method method, String path) {
        String origin = "/paths/" + step(path) + "/" + method.name().toLowerCase(Locale.ROOT);
        return new Place(new Route(method, path), PathTemplate.of(path), origin);
    }

    /** A name as a step of a JSON pointer (RFC 6901). */
    static String step(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
