package dev.ashlar.security.upload;

/**
 * How much a caller may store. Define a bean to count what is really stored, for all nodes; without one nothing is counted, or as
 * much as {@code ashlar.security.uploads.quota} says, in the memory of this process.
 */
public interface UploadQuota {

    /**
     * Takes room for files that are about to be handled, all or nothing, whatever else goes on at the same time.
     *
     * @param caller the name of the caller, or the address of one who is not known
     * @return whether there was room
     */
    boolean reserve(String caller, long bytes);

    /** Gives the room back, since the request failed. */
    void release(String caller, long bytes);
}
