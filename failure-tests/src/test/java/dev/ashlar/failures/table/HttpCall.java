package dev.ashlar.failures.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request as it goes over the wire, nothing normalised.
 *
 * @param method the method
 * @param target path and query, not checked
 * @param headers complete header lines
 * @param body the body, empty for none
 */
public record HttpCall(String method, String target, List<String> headers, String body) {

    /** A request without headers and body. */
    public static HttpCall get(String target) {
        return new HttpCall("GET", target, List.of(), "");
    }

    /** The path without its query. */
    public String path() {
        return target.replaceAll("\\?.*", "");
    }

    byte[] bytes(int port) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String lines = headers.stream().map(line -> line + "\r\n").collect(Collectors.joining());
        String length = content.length == 0 ? "" : "Content-Length: " + content.length + "\r\n";
        return "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n%s%s\r\n%s"
                .formatted(method, target, port, lines, length, body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
