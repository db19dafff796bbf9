package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Documentation;
import dev.ashlar.generator.model.Why;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rule {@code trash}: what is deleted can still be looked at or brought back, below its path or by its words, so it is not gone. */
final class TrashRule {

    private static final Set<String> WORDS = Set.of("trash", "restore", "undelete", "untrash", "recover");

    private static final Pattern SAID = Pattern.compile(
            "\\b(trash|recycle bin|soft[- ]delet|be (restored|recovered|undeleted))", Pattern.CASE_INSENSITIVE);

    private final List<PathTemplate> places;

    TrashRule(List<Exchange> exchanges) {
        this.places = exchanges.stream()
                .map(Exchange::path)
                .filter(path -> path.isCollection() && path.isNested())
                .filter(path -> WORDS.contains(Words.of(path.last().text()).joined()))
                .toList();
    }

    Optional<Why> doubt(Exchange delete) {
        Documentation words = delete.call().documentation();
        if (Stream.of(words.summary(), words.description())
                .anyMatch(text -> text != null && SAID.matcher(text).find())) {
            return Optional.of(new Why("trash", "Its words tell that what it removes can be brought back"));
        }
        return places.stream()
                .filter(place -> place.parent().matches(delete.path()))
                .findFirst()
                .map(place -> new Why("trash", "What it removes can still be reached at " + place));
    }
}
