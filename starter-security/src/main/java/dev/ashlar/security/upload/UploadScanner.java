package dev.ashlar.security.upload;

import org.springframework.core.io.InputStreamSource;

/** Looks for malware; every bean of this type is asked, in order, after all else has been checked. */
@FunctionalInterface
public interface UploadScanner {

    /** Whether nothing was found. What is thrown fails the request: a file that could not be scanned is not let in. */
    boolean isClean(CheckedUpload upload, InputStreamSource content);
}
