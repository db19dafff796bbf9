package dev.ashlar.errors.autoconfigure.graphql;

import dev.ashlar.errors.ErrorCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with a GraphQL document before anything of it is executed. */
enum GraphQlErrorCode implements ErrorCode {
    /** The document cannot be parsed. */
    INVALID_SYNTAX,
    /** The document does not fit the schema, or the variables do not fit the document. */
    INVALID_QUERY;

    @Override
    public HttpStatus status() {
        return HttpStatus.BAD_REQUEST;
    }
}
