package dev.ashlar.test.conformance;

import java.util.List;
import java.util.Optional;

/**
 * A response that an operation declares.
 *
 * @param status a status, a range such as {@code 4XX}, or {@code default}
 */
record DeclaredResponse(String status, Place response) {

    static DeclaredResponse of(String status, Place response) {
        return new DeclaredResponse(status, response.resolved());
    }

    boolean includes(int sent) {
        return status.equals(Integer.toString(sent))
                || (status.length() == 3
                        && status.substring(1).equalsIgnoreCase("XX")
                        && status.charAt(0) == Integer.toString(sent).charAt(0));
    }

    boolean isDefault() {
        return status.equals("default");
    }

    boolean isSuccess() {
        return status.startsWith("2");
    }

    List<Content> contents() {
        return Content.of(response.member("content")).toList();
    }

    /** What is declared of a content type that was sent. */
    Optional<Content> content(String sent) {
        return contents().stream().filter(content -> content.includes(sent)).findFirst();
    }

    /** The names of the declared headers; that of the content type is no header. */
    List<String> headers() {
        return response.member("headers")
                .names()
                .filter(name -> !name.equalsIgnoreCase("Content-Type"))
                .toList();
    }

    Place header(String name) {
        return response.member("headers").member(name).resolved();
    }
}
