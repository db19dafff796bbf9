package dev.ashlar.errors.autoconfigure.web;

import java.util.List;
import org.springframework.http.HttpHeaders;

/** The body that would have been sent if nothing had failed, and what it would have been about. */
public final class LostBody {

    /** Headers that spoke of it, which a problem takes out of the response. */
    public static final List<String> HEADERS = List.of(
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.CONTENT_RANGE,
            HttpHeaders.ETAG,
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.LOCATION);

    private LostBody() {}
}
