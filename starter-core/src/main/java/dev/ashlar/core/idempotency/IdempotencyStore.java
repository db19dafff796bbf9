package dev.ashlar.core.idempotency;

/**
 * Remembers idempotency keys and sees to it that the work of each is done once. Replace it by a bean of your own.
 *
 * <p>A store is as strong as the bond between work and record: one that keeps both in one transaction can neither lose nor
 * double an effect, whenever it crashes.
 */
@FunctionalInterface
public interface IdempotencyStore {

    /**
     * Runs the work unless its key is known. When this method returns, what it tells is durable.
     *
     * @throws Exception what the work throws, after all traces of it are removed, or what the store itself fails with
     */
    IdempotencyOutcome once(IdempotentRequest request, IdempotentWork work) throws Exception;
}
