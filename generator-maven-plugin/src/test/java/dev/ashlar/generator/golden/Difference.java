package dev.ashlar.generator.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.util.diff.DiffUtils;

/** What differs between two folders, as a reviewer wants to read it: in both directions, and line by line. */
final class Difference {

    private static final int CONTEXT_LINES = 3;

    private Difference() {}

    /** One text per file that is missing, surplus or different. */
    static List<String> between(FileTree expected, FileTree actual) {
        return Stream.concat(expected.files().keySet().stream(), actual.files().keySet().stream())
                .sorted()
                .distinct()
                .filter(path -> !expected.hasSame(path, actual))
                .map(path -> describe(path, expected, actual))
                .toList();
    }

    private static String describe(String path, FileTree expected, FileTree actual) {
        if (!actual.files().containsKey(path)) {
            return path + " is expected, but was not generated";
        }
        if (!expected.files().containsKey(path)) {
            return path + " was generated, but is not expected";
        }
        return path + " differs\n" + unified(path, lines(expected.text(path)), lines(actual.text(path)));
    }

    private static String unified(String path, List<String> expected, List<String> actual) {
        return String.join(
                "\n",
                DiffUtils.generateUnifiedDiff(
                        "expected/" + path,
                        "generated/" + path,
                        expected,
                        DiffUtils.diff(expected, actual),
                        CONTEXT_LINES));
    }

    /** The lines with what is invisible in them made visible. */
    private static List<String> lines(String text) {
        List<String> lines = Arrays.stream(text.split("\n", -1))
                .map(line -> line.replace("\r", "\\r"))
                .collect(Collectors.toCollection(ArrayList::new));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        } else {
            lines.add("\\ no newline at end of file");
        }
        return lines;
    }
}
