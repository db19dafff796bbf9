package dev.ashlar.test.conformance;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import dev.ashlar.test.conformance.Variant.Kind;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Texts that schemas of strings allow. */
final class Texts {

    private static final int LONGEST = 10_000;
    private static final int SHORT = 8;
    private static final int TRIES = 30;
    private static final int REPETITIONS = 12;

    private final Random random;

    Texts(Random random) {
        this.random = random;
    }

    String of(Shape shape, Kind kind) {
        return formatted(shape.text("format"))
                .or(() -> Optional.of(shape.text("pattern"))
                        .filter(pattern -> !pattern.isEmpty())
                        .flatMap(pattern -> matching(pattern, shape)))
                .orElseGet(() -> letters(length(shape, kind)));
    }

    private static int length(Shape shape, Kind kind) {
        int least = shape.length("minLength").orElse(0);
        int most = Math.max(least, shape.length("maxLength").orElse(Math.max(least, SHORT * 4)));
        return Math.min(
                LONGEST,
                switch (kind) {
                    case LOW -> least;
                    case HIGH -> most;
                    default -> Math.min(most, Math.max(least, SHORT));
                });
    }

    private String letters(int length) {
        return random.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Optional<String> formatted(String format) {
        String name = letters(SHORT);
        return Optional.ofNullable(
                switch (format.toLowerCase(Locale.ROOT)) {
                    case "date" -> date().toString();
                    case "date-time" -> date() + "T12:30:%02dZ".formatted(random.nextInt(60));
                    case "time" -> "12:30:%02dZ".formatted(random.nextInt(60));
                    case "duration" -> "PT" + (1 + random.nextInt(60)) + "M";
                    case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
                    case "uri", "url", "iri" -> "https://example.org/" + name;
                    case "uri-reference", "iri-reference" -> "/" + name;
                    case "uri-template" -> "/" + name + "/{id}";
                    case "email", "idn-email" -> name + "@example.org";
                    case "hostname", "idn-hostname" -> name + ".example.org";
                    case "ipv4" -> "192.0.2." + (1 + random.nextInt(250));
                    case "ipv6" -> "2001:db8::" + (1 + random.nextInt(9));
                    case "json-pointer" -> "/" + name;
                    case "regex" -> "[a-z]+";
                    case "byte" ->
                        Base64.getEncoder().encodeToString(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    default -> null;
                });
    }

    private LocalDate date() {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1500));
    }

    private Optional<String> matching(String pattern, Shape shape) {
        try {
            RgxGen generator = generator(pattern);
            Pattern wanted = Pattern.compile(pattern);
            int least = shape.length("minLength").orElse(0);
            int most = shape.length("maxLength").orElse(Integer.MAX_VALUE);
            return Stream.generate(() -> generator.generate(random))
                    .limit(TRIES)
                    .filter(text -> text.length() >= least && text.length() <= most)
                    .filter(text -> wanted.matcher(text).find())
                    .findFirst();
        } catch (PatternSyntaxException | RgxGenParseException ofAnotherDialect) {
            return Optional.empty();
        }
    }

    private static RgxGen generator(String pattern) {
        RgxGen generator = new RgxGen(pattern.replaceFirst("^\\^", "").replaceFirst("(?<!\\\\)\\$$", ""));
        RgxGenProperties properties = new RgxGenProperties();
        RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, REPETITIONS);
        generator.setProperties(properties);
        return generator;
    }
}
