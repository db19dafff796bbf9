package dev.ashlar.data.encryption;

/**
 * Brings stored values to the primary key after a rotation, so that the old key can be taken away. Can be stopped at any time
 * and run again, on several nodes at once; what is done stays done.
 */
public interface Reencryption {

    /**
     * Encrypts again what is not encrypted with the primary key, each batch in a transaction of its own. With
     * {@code ashlar.data.encryption.accept-plaintext} that includes what is not encrypted at all.
     *
     * @param batchSize the most rows of a transaction
     * @return how many rows were written
     * @throws UndecryptableException when a value cannot be decrypted; the batches before stay done
     */
    long run(int batchSize);

    /** How many rows are not encrypted with the primary key. */
    long remaining();
}
