package dev.ashlar.security.autoconfigure.login;

import dev.ashlar.security.account.ActiveLogins;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Logins of all kinds, of which none lives on because another could not be ended. */
public record AllLogins(List<ActiveLogins> kinds) {

    /**
     * Ends those of each kind, though some fail.
     *
     * @throws RuntimeException the first failure, once all have been tried, with the others suppressed
     */
    public void end(Consumer<ActiveLogins> end) {
        RuntimeException first = null;
        for (ActiveLogins kind : kinds) {
            first = joined(first, failure(kind, end));
        }
        if (first != null) {
            throw first;
        }
    }

    private static @Nullable RuntimeException failure(ActiveLogins kind, Consumer<ActiveLogins> end) {
        try {
            end.accept(kind);
            return null;
        } catch (RuntimeException failed) {
            return failed;
        }
    }

    private static @Nullable RuntimeException joined(
            @Nullable RuntimeException first, @Nullable RuntimeException next) {
        if (first == null) {
            return next;
        }
        if (next != null && next != first) {
            first.addSuppressed(next);
        }
        return first;
    }
}
