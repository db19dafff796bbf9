package dev.ashlar.generator.inference;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The parts of a path such as {@code /owners/{ownerId}/pets}; a trailing slash makes no difference. */
record PathTemplate(List<Segment> segments) {

    private static final Pattern VERSION = Pattern.compile("(?i)api|rest|v?\\d+(\\.\\d+)*");

    private static final Pattern FORMAT = Pattern.compile("(?<=[^/])\\.json/?$");

    /**
     * One part of a path.
     *
     * @param text the literal, or the parameter's name
     */
    record Segment(String text, boolean parameter) {

        static Segment of(String text) {
            boolean parameter = text.startsWith("{") && text.endsWith("}") && text.indexOf('{', 1) < 0;
            return parameter ? new Segment(text.substring(1, text.length() - 1), true) : new Segment(text, false);
        }

        /** Whether text and parameter stand in one segment, as in {@code {id}.json} or {@code pets:batch}. */
        boolean mixed() {
            return !parameter && (text.indexOf('{') >= 0 || text.indexOf(':') >= 0);
        }

        boolean matches(Segment other) {
            return parameter ? other.parameter : !other.parameter && text.equals(other.text);
        }
    }

    PathTemplate {
        segments = List.copyOf(segments);
    }

    /** A format at the end, as in {@code /pets/{petId}.json}, says how a thing is written and not which thing it is. */
    static PathTemplate of(String path) {
        return new PathTemplate(
                Arrays.stream(FORMAT.matcher(path).replaceFirst("").split("/"))
                        .filter(part -> !part.isEmpty())
                        .map(Segment::of)
                        .toList());
    }

    /** Whether the path ends with a parameter. */
    boolean isItem() {
        return !segments.isEmpty() && last().parameter();
    }

    /** Whether the path ends with a plain literal. */
    boolean isCollection() {
        return !segments.isEmpty() && !last().parameter() && !last().mixed();
    }

    boolean isNested() {
        return segments.stream().anyMatch(Segment::parameter);
    }

    Segment last() {
        return segments.get(segments.size() - 1);
    }

    PathTemplate parent() {
        return new PathTemplate(segments.subList(0, segments.size() - 1));
    }

    /** The nearest path above that ends with a parameter, as {@code /orders/{id}} above {@code /orders/{id}/billing/lines}; empty if none does. */
    PathTemplate above() {
        PathTemplate above = parent();
        while (above.length() > 0 && !above.isItem()) {
            above = above.parent();
        }
        return above;
    }

    int length() {
        return segments.size();
    }

    /** Whether both address the same things: the names of parameters make no difference. */
    boolean matches(PathTemplate other) {
        return length() == other.length() && other.startsWith(this);
    }

    /** The same text for all paths that match each other. */
    String shape() {
        StringBuilder shape = new StringBuilder();
        segments.forEach(segment -> shape.append('/').append(segment.parameter() ? "{}" : segment.text()));
        return shape.toString();
    }

    boolean startsWith(PathTemplate prefix) {
        if (prefix.length() > length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (!prefix.segments.get(i).matches(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The path without leading segments that only say which API it is, such as {@code api} and {@code v2}. */
    PathTemplate withoutVersion() {
        int start = 0;
        while (start < length() - 1 && isVersion(segments.get(start))) {
            start++;
        }
        return new PathTemplate(segments.subList(start, length()));
    }

    private static boolean isVersion(Segment segment) {
        return !segment.parameter() && VERSION.matcher(segment.text()).matches();
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder();
        for (Segment segment : segments) {
            path.append('/').append(segment.parameter() ? "{" + segment.text() + "}" : segment.text());
        }
        return path.isEmpty() ? "/" : path.toString();
    }
}
