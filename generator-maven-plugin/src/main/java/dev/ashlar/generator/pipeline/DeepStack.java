package dev.ashlar.generator.pipeline;

import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.diagnostic.DiagnosticException;
import dev.ashlar.generator.diagnostic.Position;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs what follows the references of a document, one call within the other, on a stack that fits thousands of them. That of the
 * thread Maven calls on fits some hundreds.
 */
final class DeepStack {

    /** In bytes. Of address space: memory is taken as the stack grows. */
    private static final long SIZE = 512L * 1024 * 1024;

    private DeepStack() {}

    /**
     * @throws DiagnosticException also where the stack does not suffice
     */
    static <T> T call(Path document, Supplier<T> task) {
        var outcome = new FutureTask<>(task::get);
        new Thread(null, outcome, Thread.currentThread().getName(), SIZE).start();
        try {
            return outcome.get();
        } catch (InterruptedException e) {
            outcome.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw failure(document, e.getCause());
        }
    }

    private static RuntimeException failure(Path document, @Nullable Throwable cause) {
        if (cause instanceof StackOverflowError) {
            return new DiagnosticException(Diagnostic.error(
                    "references-too-deep",
                    Position.of(document),
                    "Schemas refer to schemas in a chain that is too long to follow.",
                    "Shorten the longest chain of $ref: some thousands of links can be followed."));
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
