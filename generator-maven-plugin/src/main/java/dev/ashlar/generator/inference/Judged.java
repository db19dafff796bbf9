package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Why;
import java.util.Optional;

/** What a rule says of something that it is about. */
sealed interface Judged<T> {

    /** It is what the rule looks for. */
    record Accepted<T>(T value) implements Judged<T> {}

    /** It is not, for a reason that its author will want to know. */
    record Refused<T>(Why why) implements Judged<T> {}

    static <T> Judged<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Judged<T> refused(String rule, String reason) {
        return new Refused<>(new Why(rule, reason));
    }

    default Optional<T> asAccepted() {
        return this instanceof Accepted<T> accepted ? Optional.of(accepted.value()) : Optional.empty();
    }
}
