package dev.ashlar.observability.autoconfigure.logging;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was thrown, with its name, stack, causes and suppressed ones, and without the secrets that its messages quote. */
@SuppressWarnings(
        "OverrideThrowableToString") // It goes by the name of what was thrown, which its message cannot give it.
final class RedactedThrowable extends Throwable {

    private static final long serialVersionUID = 1;

    private final String text;

    private RedactedThrowable(Throwable thrown, LogText texts, StackLimit limit) {
        super(redacted(thrown.getMessage(), texts));
        this.text = texts.of(thrown.toString());
        setStackTrace(limit.cut(thrown.getStackTrace()));
    }

    /** The same, itself where none of its messages quotes a secret and its stack is not too long. */
    static Throwable of(Throwable thrown, LogText texts, StackLimit limit) {
        if (limit.allowsAll() && isClean(thrown, texts, Collections.newSetFromMap(new IdentityHashMap<>()))) {
            return thrown;
        }
        if (!limit.allowsAll()) {
            texts.setCut();
        }
        return copy(thrown, texts, limit, new IdentityHashMap<>());
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isClean(@Nullable Throwable thrown, LogText texts, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return true;
        }
        String text = thrown.toString();
        if (!texts.of(text).equals(text) || !isClean(thrown.getCause(), texts, seen)) {
            return false;
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (!isClean(suppressed, texts, seen)) {
                return false;
            }
        }
        return true;
    }

    private static Throwable copy(
            Throwable thrown, LogText texts, StackLimit limit, IdentityHashMap<Throwable, Throwable> copies) {
        Throwable known = copies.get(thrown);
        if (known != null) {
            return known;
        }
        RedactedThrowable copy = new RedactedThrowable(thrown, texts, limit);
        copies.put(thrown, copy);
        if (thrown.getCause() != null) {
            copy.initCause(copy(thrown.getCause(), texts, limit, copies));
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            copy.addSuppressed(copy(suppressed, texts, limit, copies));
        }
        return copy;
    }

    private static @Nullable String redacted(@Nullable String message, LogText texts) {
        return message == null ? null : texts.of(message);
    }
}
