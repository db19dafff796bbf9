package dev.ashlar.benchmarks.driver;

import java.nio.charset.StandardCharsets;

/**
 * One request that is measured.
 *
 * @param title of its rows in the table of figures
 * @param text as it goes over the wire
 * @param status it must be answered with
 */
public record Scenario(String title, String text, int status) {

    /** A request for JSON, with the body where it is not empty, and further header lines. */
    public static Scenario of(String title, String target, String body, int status, String... headers) {
        StringBuilder head = new StringBuilder(target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n");
        if (!body.isEmpty()) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(body.length())
                    .append("\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return new Scenario(title, head + "\r\n" + body, status);
    }

    byte[] request() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
