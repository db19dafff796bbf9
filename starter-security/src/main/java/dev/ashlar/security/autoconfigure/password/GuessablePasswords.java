package dev.ashlar.security.autoconfigure.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Knows what is guessed first, without asking anybody: what has leaked most often, common words with the usual decoration,
 * runs over the keyboard, repetitions, and words of the context. A list of words with rules covers many times as many passwords
 * as it has lines.
 */
final class GuessablePasswords {

    /** Beyond it, what is made by a rule is no longer guessed first. */
    private static final int LONG = 16;

    private static final int MIN_WORD = 3;

    private static final Pattern DECORATION = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern REPETITION = Pattern.compile("(.{1,4}?)\\1+.{0,3}", Pattern.DOTALL);
    private static final String LEET = "@4031!$57";
    private static final String LETTERS = "aaoeiisst";

    private static final List<String> RUNS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890123456789",
            "qwertyuiopasdfghjklzxcvbnm",
            "qwertzuiopasdfghjklyxcvbnm",
            "azertyuiopqsdfghjklmwxcvbn",
            "1q2w3e4r5t6y7u8i9o0p",
            "q1w2e3r4t5y6u7i8o9p0",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik",
            "!@#$%^&*()_+");

    private final LeakedPasswords leaked = new LeakedPasswords();
    private final Set<String> words;

    GuessablePasswords() {
        try {
            words = new ClassPathResource("common-words.txt", GuessablePasswords.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .flatMap(line -> Pattern.compile("\\s+").splitAsStream(line))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /**
     * Whether the password is guessed soon.
     *
     * @param context words that say something of the user or the application
     * @param least how many characters have to be left when a word of the context is taken away
     */
    boolean contains(String password, Collection<String> context, int least) {
        String lower = password.toLowerCase(Locale.ROOT);
        return isCommon(lower) || isRule(lower) || context.stream().anyMatch(word -> isMade(lower, word, least));
    }

    private boolean isCommon(String lower) {
        String bare = DECORATION.matcher(lower).replaceAll("");
        return leaked.contains(lower, bare)
                || leaked.contains(plain(lower), plain(bare))
                || words.contains(lower)
                || words.contains(bare)
                || words.contains(plain(lower))
                || words.contains(DECORATION.matcher(plain(bare)).replaceAll(""))
                || isTwice(bare)
                || words.stream().anyMatch(word -> lower.length() < LONG && isPair(bare, word));
    }

    private boolean isTwice(String bare) {
        int half = bare.length() / 2;
        return bare.length() % 2 == 0 && bare.startsWith(bare.substring(half)) && words.contains(bare.substring(half));
    }

    private boolean isPair(String bare, String word) {
        return bare.length() > word.length() && bare.startsWith(word) && words.contains(bare.substring(word.length()));
    }

    private static boolean isRule(String lower) {
        if (lower.length() >= LONG) {
            return false;
        }
        String reversed = new StringBuilder(lower).reverse().toString();
        return REPETITION.matcher(lower).matches()
                || RUNS.stream().anyMatch(run -> run.contains(lower) || run.contains(reversed));
    }

    private static boolean isMade(String lower, String word, int least) {
        String known = word.strip().toLowerCase(Locale.ROOT);
        return known.length() >= MIN_WORD
                && (lower.contains(known) || plain(lower).contains(known))
                && lower.length() - known.length() < least;
    }

    private static String plain(String lower) {
        StringBuilder letters = new StringBuilder(lower.length());
        lower.chars().forEach(character -> {
            int at = LEET.indexOf(character);
            letters.append(at < 0 ? (char) character : LETTERS.charAt(at));
        });
        return letters.toString();
    }
}
