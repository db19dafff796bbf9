package dev.ashlar.observability.autoconfigure.metrics;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells of the end of what begins when somebody subscribes; of what is cancelled, nobody knows how it would have ended. */
final class ReactiveEnd {

    private ReactiveEnd() {}

    /** The same, of whose end is told each time; null for what does not begin so, and for kinds of which there is no such one. */
    static @Nullable Object of(@Nullable Object result, Class<?> kind, Consumer<@Nullable Throwable> end) {
        Object told = null;
        if (result instanceof Mono<?> mono) {
            told = mono.doOnSuccess(value -> end.accept(null)).doOnError(end);
        } else if (result instanceof Flux<?> flux) {
            told = flux.doOnComplete(() -> end.accept(null)).doOnError(end);
        }
        return kind.isInstance(told) ? told : null;
    }
}
