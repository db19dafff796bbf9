package dev.ashlar.errors.client;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The content type that another service names. */
final class ContentType {

    private ContentType() {}

    /** Null where there is none, or what is there is none. */
    static @Nullable MediaType of(HttpHeaders headers) {
        try {
            return headers.getContentType();
        } catch (InvalidMediaTypeException unreadable) {
            return null;
        }
    }
}
