package dev.ashlar.generator.model;

/**
 * Where an operation is called.
 *
 * @param method the HTTP method
 * @param path the path template as the document has it, such as {@code /pets/{petId}}
 */
public record Route(Method method, String path) {

    /** The HTTP methods that OpenAPI knows. */
    public enum Method {
        GET,
        PUT,
        POST,
        DELETE,
        OPTIONS,
        HEAD,
        PATCH,
        TRACE
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
