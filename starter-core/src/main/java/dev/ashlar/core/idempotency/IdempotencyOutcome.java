package dev.ashlar.core.idempotency;

/** What became of a request with an idempotency key. */
public sealed interface IdempotencyOutcome {

    /** The work was run by this very request. */
    record Executed() implements IdempotencyOutcome {}

    /**
     * The work had been run by an earlier request.
     *
     * @param response that request's response
     */
    record Replayed(StoredResponse response) implements IdempotencyOutcome {}

    /** An earlier request with this key had another fingerprint; nothing was run. */
    record Reused() implements IdempotencyOutcome {}

    /** Another request with this key is being worked on; nothing was run. */
    record InUse() implements IdempotencyOutcome {}
}
