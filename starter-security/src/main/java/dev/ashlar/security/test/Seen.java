package dev.ashlar.security.test;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a client sees of an answer.
 *
 * @param head the header lines, in lower case
 */
record Seen(int status, String head, String body) {

    static Seen of(HttpResponse<String> response) {
        String head = response.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
                .collect(Collectors.joining("\n"));
        return new Seen(response.statusCode(), head.toLowerCase(Locale.ROOT), response.body());
    }

    static Seen of(String text) {
        int end = Math.max(text.indexOf("\r\n\r\n"), 0);
        String head = text.substring(0, end).replace("\r", "").toLowerCase(Locale.ROOT);
        int status = head.matches("(?s)http/1.1 \\d{3}.*") ? Integer.parseInt(head.substring(9, 12)) : 0;
        return new Seen(status, head, text.substring(end));
    }

    /** The values of a header. */
    List<String> header(String name) {
        String start = name + ":";
        return lines().filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }

    Stream<String> lines() {
        return head.lines();
    }

    /** What tells answers apart, without what no two answers share. */
    String told() {
        return status + " " + header("www-authenticate") + " "
                + body.replaceAll("\"(requestId|timestamp)\":\"[^\"]*\"", "");
    }
}
