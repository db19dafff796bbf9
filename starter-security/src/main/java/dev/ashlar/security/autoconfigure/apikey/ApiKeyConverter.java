package dev.ashlar.security.autoconfigure.apikey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds the one key that a request shows. */
record ApiKeyConverter(String header, @Nullable String queryParameter) implements AuthenticationConverter {

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        List<String> shown = Stream.concat(Collections.list(request.getHeaders(header)).stream(), inQuery(request))
                .toList();
        if (shown.size() > 1) {
            throw new BadCredentialsException("More than one API key");
        }
        return shown.isEmpty() ? null : new ShownApiKey(shown.get(0));
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
