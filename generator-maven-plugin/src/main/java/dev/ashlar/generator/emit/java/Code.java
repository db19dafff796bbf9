package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Java with named gaps: {@code $name:T}, {@code $name:S}, {@code $name:N} or {@code $name:L}. */
public final class Code {

    private static final Pattern GAP = Pattern.compile("\\$(\\w+):[TSNL]");

    private Code() {}

    /**
     * The text with its gaps filled.
     *
     * @throws IllegalArgumentException when a gap has no argument or an argument no gap: both are slips of an emitter
     */
    public static CodeBlock of(String text, Map<String, ?> arguments) {
        Set<String> gaps = GAP.matcher(text)
                .results()
                .map((MatchResult gap) -> gap.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!gaps.equals(arguments.keySet())) {
            throw new IllegalArgumentException(
                    "Gaps %s and arguments %s differ".formatted(gaps, new TreeSet<>(arguments.keySet())));
        }
        return CodeBlock.builder().addNamed(text, arguments).build();
    }
}
