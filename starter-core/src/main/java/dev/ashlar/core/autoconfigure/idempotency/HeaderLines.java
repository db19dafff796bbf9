package dev.ashlar.core.autoconfigure.idempotency;

import org.springframework.http.HttpHeaders;

/** Headers as text, one {@code Name: value} a line; neither part can hold a line break. */
final class HeaderLines {

    private HeaderLines() {}

    static String print(HttpHeaders headers) {
        StringBuilder lines = new StringBuilder();
        headers.forEach((name, values) -> values.forEach(
                value -> lines.append(name).append(": ").append(value).append('\n')));
        return lines.toString();
    }

    static HttpHeaders parse(String lines) {
        HttpHeaders headers = new HttpHeaders();
        lines.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            headers.add(line.substring(0, colon), line.substring(colon + 2));
        });
        return headers;
    }
}
