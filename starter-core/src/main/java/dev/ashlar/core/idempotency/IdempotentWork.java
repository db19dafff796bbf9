package dev.ashlar.core.idempotency;

import org.jspecify.annotations.Nullable;

/** The work that a request asks for, which a store runs at most once. */
@FunctionalInterface
public interface IdempotentWork {

    /**
     * Does the work, without sending anything to the client yet.
     *
     * @return the response to keep; null where the work failed and must leave nothing behind
     * @throws Exception what the handler throws; it must leave nothing behind either, and reach the store's caller
     */
    @Nullable
    StoredResponse run() throws Exception;
}
