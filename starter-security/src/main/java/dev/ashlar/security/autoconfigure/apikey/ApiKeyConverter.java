package dev.ashlar.security.autoconfigure.apikey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds the one key that a request shows. */
record ApiKeyConverter(String header, @Nullable String queryParameter) implements AuthenticationConverter {

    private static final Pattern OTHER_SCHEME =
            Pattern.compile("(bearer|basic|dpop|negotiate) ", Pattern.CASE_INSENSITIVE);

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        List<String> shown = Stream.concat(inHeader(request), inQuery(request)).toList();
        if (shown.size() > 1) {
            throw new BadCredentialsException("More than one API key");
        }
        return shown.isEmpty() ? null : new ShownApiKey(shown.get(0));
    }

    /** In {@code Authorization}, what names another scheme (RFC 9110, 11.6.2) is no key, and a scheme of the key's own is none of it. */
    private Stream<String> inHeader(HttpServletRequest request) {
        Stream<String> values = Collections.list(request.getHeaders(header)).stream();
        return header.equalsIgnoreCase(HttpHeaders.AUTHORIZATION)
                ? values.filter(value -> !OTHER_SCHEME.matcher(value).lookingAt())
                        .map(value -> value.substring(value.lastIndexOf(' ') + 1))
                : values;
    }

    /** Of the address alone: {@code getParameter} would read the body of a form, which is the handler's. */
    private Stream<String> inQuery(HttpServletRequest request) {
        if (queryParameter == null || request.getQueryString() == null) {
            return Stream.empty();
        }
        List<String> values = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getOrDefault(queryParameter, List.of());
        return values.stream().map(value -> value == null ? "" : value);
    }
}
