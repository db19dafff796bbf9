package dev.ashlar.test.conformance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operation as its document describes it.
 *
 * @param id its operationId; method and path where it has none
 * @param path the template of its path, without the base path of the server
 * @param bodies the bodies that it takes, one of each media type
 * @param bodyRequired whether it takes one of them always
 */
record Operation(
        String id,
        String method,
        String path,
        List<Parameter> parameters,
        List<Content> bodies,
        boolean bodyRequired,
        List<DeclaredResponse> responses) {

    /** What is declared of a status: by itself, by its range, or by {@code default}. */
    Optional<DeclaredResponse> response(int status) {
        String exact = Integer.toString(status);
        return Stream.of(
                        responses.stream().filter(response -> response.status().equals(exact)),
                        responses.stream().filter(response -> response.includes(status)),
                        responses.stream().filter(DeclaredResponse::isDefault))
                .flatMap(found -> found)
                .findFirst();
    }

    /** Whether a status is declared by itself or by its range. */
    boolean names(int status) {
        return responses.stream().anyMatch(response -> response.includes(status));
    }

    Stream<Parameter> in(Parameter.Where where) {
        return parameters.stream().filter(parameter -> parameter.isIn(where));
    }

    boolean is(String... methods) {
        return List.of(methods).contains(method);
    }

    @Override
    public String toString() {
        return id + " (" + method + " " + path + ")";
    }
}
