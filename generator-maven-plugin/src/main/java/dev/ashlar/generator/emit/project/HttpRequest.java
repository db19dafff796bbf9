package dev.ashlar.generator.emit.project;

import java.util.List;
import java.util.Optional;

/**
 * A request in an HTTP file.
 *
 * @param remarks lines above it
 * @param target path and query, encoded
 * @param headers name, colon and value
 */
record HttpRequest(
        String title,
        List<String> remarks,
        String method,
        String target,
        List<String> headers,
        Optional<String> body) {}
