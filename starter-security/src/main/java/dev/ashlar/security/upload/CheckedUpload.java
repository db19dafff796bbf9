package dev.ashlar.security.upload;

import org.springframework.http.MediaType;

/**
 * A file that has been checked.
 *
 * @param displayName the name that the caller gave it, fit to be shown; never a path
 * @param storedName a name made here, unique and safe on every file system
 * @param type what it is, by its content
 * @param size in bytes
 */
public record CheckedUpload(String displayName, String storedName, MediaType type, long size) {}
