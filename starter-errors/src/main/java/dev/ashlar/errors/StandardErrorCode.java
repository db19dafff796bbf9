package dev.ashlar.errors;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The codes of the failures that every HTTP application shares. */
public enum StandardErrorCode implements ErrorCode {
    /** The request is wrong in a way no other code names. */
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    /** The server or a firewall in it refused to look at the request. */
    REQUEST_REJECTED(HttpStatus.BAD_REQUEST),
    /** The body is not JSON. */
    MALFORMED_JSON(HttpStatus.BAD_REQUEST),
    /** The body is required and absent. */
    BODY_MISSING(HttpStatus.BAD_REQUEST),
    /** The body is JSON, but nested too deeply or with too long parts. */
    PAYLOAD_TOO_COMPLEX(HttpStatus.BAD_REQUEST),
    /** A value in the body or a parameter has the wrong type. */
    TYPE_MISMATCH(HttpStatus.BAD_REQUEST),
    /** The body has a property that nobody knows. */
    UNKNOWN_PROPERTY(HttpStatus.BAD_REQUEST),
    /** A required parameter, header, cookie or part is absent. */
    PARAMETER_MISSING(HttpStatus.BAD_REQUEST),
    /** The multipart body cannot be read. */
    MALFORMED_MULTIPART(HttpStatus.BAD_REQUEST),
    /** The list cannot be sorted by the property asked for. */
    UNKNOWN_SORT_PROPERTY(HttpStatus.BAD_REQUEST),
    /** The API version asked for cannot be read. */
    INVALID_API_VERSION(HttpStatus.BAD_REQUEST),
    /** The request must name an API version. */
    API_VERSION_MISSING(HttpStatus.BAD_REQUEST),
    /** The API version asked for does not exist. */
    UNSUPPORTED_API_VERSION(HttpStatus.BAD_REQUEST),
    /** The caller is not known. */
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    /** The token is broken, expired or not for this service; which of these is not told. */
    INVALID_TOKEN(HttpStatus.UNAUTHORIZED),
    /** The caller is known and may not do this. */
    FORBIDDEN(HttpStatus.FORBIDDEN),
    /** The browser's page comes from an origin that may not do this. */
    CORS_REJECTED(HttpStatus.FORBIDDEN),
    /** The request lacks the token that protects against cross-site request forgery, or has a wrong one. */
    CSRF_TOKEN_MISSING(HttpStatus.FORBIDDEN),
    /** The resource or the route does not exist. */
    NOT_FOUND(HttpStatus.NOT_FOUND),
    /** The route exists, but not for this method. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    /** The response cannot be written in any of the accepted media types. */
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    /** The request did not arrive in time. */
    REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT),
    /** The request contradicts the current state. */
    CONFLICT(HttpStatus.CONFLICT),
    /** Something with the same unique value exists. */
    ALREADY_EXISTS(HttpStatus.CONFLICT),
    /** Something else still refers to what should be deleted. */
    STILL_REFERENCED(HttpStatus.CONFLICT),
    /** Someone else changed the resource in the meantime. */
    CONFLICT_STALE(HttpStatus.CONFLICT),
    /** The resource existed once. */
    GONE(HttpStatus.GONE),
    /** The state of the resource does not meet the precondition of the request. */
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED),
    /** The body is larger than accepted. */
    PAYLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /** The address is longer than accepted. */
    URI_TOO_LONG(HttpStatus.URI_TOO_LONG),
    /** The body's media type is not understood. */
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /** The request was understood and its values are invalid. */
    VALIDATION_FAILED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The request refers to something that does not exist. */
    REFERENCE_NOT_FOUND(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The request is valid, and a rule of the business forbids it. */
    BUSINESS_RULE_VIOLATED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The resource is locked. */
    LOCKED(HttpStatus.LOCKED),
    /** The request must state a precondition. */
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
    /** The caller sent too many requests. */
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS),
    /** The request's header fields are larger than accepted. */
    HEADERS_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE),
    /** Something unexpected happened. */
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
    /** The operation is declared and not written yet. */
    NOT_IMPLEMENTED(HttpStatus.NOT_IMPLEMENTED),
    /** The request is in a version of HTTP that the server does not speak. */
    HTTP_VERSION_NOT_SUPPORTED(HttpStatus.HTTP_VERSION_NOT_SUPPORTED),
    /** Another service that this one asked gave an answer that is of no use. */
    UPSTREAM_FAILED(HttpStatus.BAD_GATEWAY),
    /** The service cannot answer now. */
    SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    /** Another service that this one needs does not answer, or is not asked at present. */
    DEPENDENCY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    /** The service has as much to do as it can take. */
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE),
    /** What the request needs is locked by another one. */
    LOCK_TIMEOUT(HttpStatus.SERVICE_UNAVAILABLE),
    /** The work took too long. */
    TIMEOUT(HttpStatus.SERVICE_UNAVAILABLE),
    /** There is no room for what the request wants to keep. */
    INSUFFICIENT_STORAGE(HttpStatus.INSUFFICIENT_STORAGE);

    private static final Map<Integer, StandardErrorCode> GENERAL = Stream.of(
                    BAD_REQUEST,
                    UNAUTHENTICATED,
                    FORBIDDEN,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    REQUEST_TIMEOUT,
                    CONFLICT,
                    GONE,
                    PRECONDITION_FAILED,
                    PAYLOAD_TOO_LARGE,
                    URI_TOO_LONG,
                    UNSUPPORTED_MEDIA_TYPE,
                    VALIDATION_FAILED,
                    LOCKED,
                    PRECONDITION_REQUIRED,
                    RATE_LIMITED,
                    HEADERS_TOO_LARGE,
                    INTERNAL_ERROR,
                    NOT_IMPLEMENTED,
                    HTTP_VERSION_NOT_SUPPORTED,
                    UPSTREAM_FAILED,
                    SERVICE_UNAVAILABLE,
                    INSUFFICIENT_STORAGE)
            .collect(Collectors.toUnmodifiableMap(code -> code.status.value(), Function.identity()));

    private final HttpStatus status;

    StandardErrorCode(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    /** The most general code for a status of which nothing else is known. */
    public static StandardErrorCode forStatus(HttpStatusCode status) {
        StandardErrorCode general = GENERAL.get(status.value());
        if (general != null) {
            return general;
        }
        if (status.value() == HttpStatus.GATEWAY_TIMEOUT.value()) {
            return TIMEOUT;
        }
        return status.is4xxClientError() ? BAD_REQUEST : INTERNAL_ERROR;
    }
}
