package dev.ashlar.errors.autoconfigure.servlet;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A content type that is none is refused by the predicates of any route, as of GraphQL's, whatever the path. What reads the
 * path is asked for the media types that would have been right.
 */
final class MisreadContentType {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    MisreadContentType(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** The failure of the mapping that reads the path; the failure itself where it is another, or nothing is known. */
    Exception refined(Exception failure, HttpServletRequest request) {
        RequestMappingHandlerMapping mapping = failure instanceof UnsupportedMediaTypeStatusException type
                        && type.getSupportedMediaTypes().isEmpty()
                ? mappings.getIfUnique()
                : null;
        if (mapping != null) {
            try {
                mapping.getHandler(request);
            } catch (Exception refusal) {
                return refusal;
            }
        }
        return isRange(failure, request) ? new HttpMediaTypeNotSupportedException(request.getContentType()) : failure;
    }

    /** A range of types fits what an operation takes; whoever reads the body then finds that it is no type. */
    private static boolean isRange(Exception failure, HttpServletRequest request) {
        String type = request.getContentType();
        return failure instanceof IllegalArgumentException && type != null && type.contains("*");
    }
}
