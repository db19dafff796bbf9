package dev.ashlar.observability.autoconfigure.redaction;

import dev.ashlar.observability.redaction.Redactor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The places of a text that are to be masked, in any order, also one within another. */
final class Spans {

    private final List<Span> spans = new ArrayList<>(0);

    void add(int start, int end) {
        if (start < end) {
            spans.add(new Span(start, end));
        }
    }

    String mask(String text) {
        if (spans.isEmpty()) {
            return text;
        }
        spans.sort(Comparator.comparingInt(Span::start));
        StringBuilder masked = new StringBuilder(text.length());
        int done = 0;
        for (Span span : spans) {
            if (span.start >= done) {
                masked.append(text, done, span.start).append(Redactor.MASK);
            }
            done = Math.max(done, span.end);
        }
        return masked.append(text, done, text.length()).toString();
    }

    private record Span(int start, int end) {}
}
