package dev.ashlar.failures.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the arguments of a curl command, as far as the tables use them. */
final class CurlCommand {

    private static final Pattern ARGUMENT = Pattern.compile("(?:'[^']*'|\"(?:\\\\.|[^\"])*\"|[^\\s'\"])+");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"((?:\\\\.|[^\"])*)\"");
    private static final String BOUNDARY = "----failure-tests";

    private final List<String> headers = new ArrayList<>();
    private final StringBuilder parts = new StringBuilder();
    private String method = "";
    private String target = "/";
    private String body = "";

    private CurlCommand() {}

    static HttpCall parse(String command) {
        CurlCommand curl = new CurlCommand();
        Deque<String> arguments = new ArrayDeque<>(arguments(command));
        while (!arguments.isEmpty()) {
            curl.accept(arguments.remove(), arguments);
        }
        return curl.call();
    }

    private void accept(String argument, Deque<String> rest) {
        switch (argument) {
            case "-X" -> method = rest.remove();
            case "-I" -> method = "HEAD";
            case "-H" -> headers.add(content(rest.remove()));
            case "-d" -> body = content(rest.remove());
            case "-F" -> part(rest.remove());
            case "-N", "--path-as-is" -> {
                // What is sent is neither buffered nor normalised anyway.
            }
            default -> target = Placeholders.fill(argument);
        }
    }

    private void part(String field) {
        String name = field.substring(0, field.indexOf('='));
        String value = field.substring(field.indexOf('=') + 1);
        String file = value.startsWith("@") ? "; filename=\"%s.txt\"".formatted(name) : "";
        parts.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, file, content(value)));
    }

    private HttpCall call() {
        if (!parts.isEmpty()) {
            headers.add("Content-Type: multipart/form-data; boundary=" + BOUNDARY);
            body = parts + "--" + BOUNDARY + "--\r\n";
        } else if (!body.isEmpty() && headers.stream().noneMatch(CurlCommand::isContentType)) {
            headers.add("Content-Type: application/x-www-form-urlencoded");
        }
        // As curl has it, a header without a value is one that is not sent.
        headers.removeIf(line -> line.endsWith(":"));
        String verb = method.isEmpty() ? (body.isEmpty() ? "GET" : "POST") : method;
        return new HttpCall(verb, target, List.copyOf(headers), body);
    }

    private static boolean isContentType(String line) {
        return line.toLowerCase(Locale.ROOT).startsWith("content-type:");
    }

    /** The value itself, or what the file holds that it names. */
    private static String content(String value) {
        return Placeholders.fill(value.startsWith("@") ? value.substring(1) : value);
    }

    private static List<String> arguments(String command) {
        return ARGUMENT.matcher(command)
                .results()
                .map(argument -> unquoted(argument.group()))
                .toList();
    }

    private static String unquoted(String argument) {
        return QUOTED.matcher(argument)
                .replaceAll(quoted -> Matcher.quoteReplacement(
                        quoted.group(1) == null ? quoted.group(2).replaceAll("\\\\(.)", "$1") : quoted.group(1)));
    }
}
