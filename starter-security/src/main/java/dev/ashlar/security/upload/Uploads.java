package dev.ashlar.security.upload;

import org.springframework.web.multipart.MultipartFile;

/**
 * Checks files. The files among the arguments of handlers have been checked before the handler runs; ask for the outcome, or
 * check a file that came another way.
 */
@FunctionalInterface
public interface Uploads {

    /**
     * Checks a file and returns what is known about it. Its quota is not touched.
     *
     * @throws UploadRejectedException when it is too large, not what it says it is, of a type that is not allowed, or dangerous
     */
    CheckedUpload check(MultipartFile file);
}
