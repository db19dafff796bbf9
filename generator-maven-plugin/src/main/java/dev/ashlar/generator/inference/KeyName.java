package dev.ashlar.generator.inference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How properties are named after the key of a resource: {@code ownerId}, {@code depotCode}, {@code categorySlugs}. */
final class KeyName {

    private static final Words ID = Words.of("id");

    private KeyName() {}

    /** The role in front of the key's name, such as {@code depot}; empty when the property is not named after the key. */
    static Optional<String> role(String property, Draft target) {
        return role(Words.of(property), target);
    }

    /** The role in front of the plural of the key's name, such as {@code category}. */
    static Optional<String> roleOfList(String property, Draft target) {
        return Noun.isPlural(property) ? role(Noun.singularWords(property), target) : Optional.empty();
    }

    private static Optional<String> role(Words property, Draft target) {
        return endings(target)
                .filter(property::endsWith)
                .map(ending -> property.withoutLast(ending.parts().size()))
                .filter(role -> !role.isEmpty())
                .map(Words::camelCase)
                .findFirst();
    }

    /** What a key is called by: {@code id} whatever its name, its name, and that without the resource's own. */
    private static Stream<Words> endings(Draft target) {
        Words key = Words.of(target.key().name());
        List<String> parts = key.parts();
        Stream<Words> shorter = Stream.iterate(1, front -> front + 1)
                .limit(Math.max(0, parts.size() - 1))
                .filter(front -> target.isCalled(new Words(parts.subList(0, front)).camelCase()))
                .map(front -> new Words(parts.subList(front, parts.size())));
        return Stream.concat(Stream.of(ID, key), shorter).filter(ending -> !ending.isEmpty());
    }
}
