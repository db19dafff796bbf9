package dev.ashlar.errors;

/** Where in a request an error is. */
public enum Place {
    /** In the body; the name is a JSON Pointer (RFC 6901), empty for the whole body. */
    BODY,
    /** In the path. */
    PATH,
    /** In the query string. */
    QUERY,
    /** In a field of a form, URL-encoded or multipart. */
    FORM,
    /** In a header. */
    HEADER,
    /** In a cookie. */
    COOKIE,
    /** In a part of a multipart body. */
    PART,
    /** In a parameter of which it is not known where it came from. */
    PARAMETER
}
