package dev.ashlar.core.idempotency;

import org.springframework.http.HttpHeaders;

/**
 * A response that is kept to be sent again.
 *
 * @param status the status code
 * @param headers the headers that the handler set, {@code Content-Type} included
 * @param body the bytes of the body, empty for none; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoredResponse(int status, HttpHeaders headers, byte[] body) {}
