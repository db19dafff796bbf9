package dev.ashlar.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request of a generated {@code requests.http}, as the HTTP client of an editor reads it.
 *
 * @param operation the id that its title ends with
 */
record SampleRequest(
        String operation,
        String method,
        String target,
        Map<String, String> headers,
        @Nullable String body) {

    private static final String KEY = "{{key}}";
    private static final Pattern JSON = Pattern.compile("application/([^;]*\\+)?json\\b");
    private static final Pattern TITLE = Pattern.compile(".* \\(([^()]+)\\)");

    static List<SampleRequest> in(String file) {
        String[] parts = file.split("(?m)^### ");
        return List.of(parts).subList(1, parts.length).stream()
                .map(SampleRequest::read)
                .toList();
    }

    private static SampleRequest read(String text) {
        String[] parts = text.strip().split("\n\n", 2);
        List<String> head = new ArrayList<>(
                parts[0].lines().filter(line -> !line.startsWith("#")).toList());
        Matcher title = TITLE.matcher(head.remove(0));
        if (!title.matches()) {
            throw new IllegalArgumentException("No operation in the title of " + text);
        }
        String[] line = head.remove(0).split(" ", 2);
        Map<String, String> headers = new LinkedHashMap<>();
        head.forEach(header -> {
            String[] pair = header.split(": ", 2);
            headers.put(pair[0], pair[1]);
        });
        return new SampleRequest(
                title.group(1),
                line[0],
                line[1].replace("{{host}}", ""),
                headers,
                parts.length < 2 ? null : sent(parts[1], headers));
    }

    /** Parts have the line ends of a head, which the clients of editors put in. */
    private static String sent(String body, Map<String, String> headers) {
        return headers.getOrDefault("Content-Type", "").startsWith("multipart/") ? body.replace("\n", "\r\n") : body;
    }

    boolean showsKey() {
        return target.contains(KEY) || headers.containsValue(KEY);
    }

    /** The same with a key in the place that the file leaves for one. */
    SampleRequest with(String key) {
        Map<String, String> shown = new LinkedHashMap<>(headers);
        shown.replaceAll((name, value) -> value.replace(KEY, key));
        return new SampleRequest(operation, method, target.replace(KEY, key), shown, body);
    }

    /** The same without the end of its body. */
    SampleRequest brokenOff() {
        String whole = Objects.requireNonNull(body).strip();
        return withBody(whole.substring(0, whole.length() - 1));
    }

    SampleRequest withBody(String other) {
        return new SampleRequest(operation, method, target, headers, other);
    }

    SampleRequest withTarget(String other) {
        return new SampleRequest(operation, method, other, headers, body);
    }

    SampleRequest withHeader(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new SampleRequest(operation, method, target, changed, body);
    }

    /** The same with one value of that parameter of the query, which is sent as it is. */
    SampleRequest withQuery(String name, String value) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        String others = Stream.of(target.replaceFirst("^[^?]*\\??", "").split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith(encoded + "="))
                .map(pair -> pair + "&")
                .collect(Collectors.joining());
        return withTarget(target.replaceFirst("\\?.*", "") + "?" + others + encoded + "=" + value);
    }

    SampleRequest withoutQuery() {
        return withTarget(target.replaceFirst("\\?.*", ""));
    }

    /** Whether it sends an object or array. */
    boolean sendsMembers() {
        return sendsJson() && body != null && body.strip().matches("(?s)[\\[{].*");
    }

    boolean sendsJson() {
        return body != null
                && JSON.matcher(headers.getOrDefault("Content-Type", "")).lookingAt();
    }
}
