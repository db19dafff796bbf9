package dev.ashlar.observability.autoconfigure.output;

import dev.ashlar.observability.redaction.Redactor;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.boot.actuate.web.exchanges.HttpExchange;
import org.springframework.boot.actuate.web.exchanges.HttpExchangeRepository;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Keeps requests and answers without what is secret in their addresses and headers.
 *
 * @param exchanges where they are kept
 * @param redactor what knows secrets
 */
record RedactedExchanges(HttpExchangeRepository exchanges, Supplier<Redactor> redactor)
        implements HttpExchangeRepository {

    @Override
    public List<HttpExchange> findAll() {
        return exchanges.findAll();
    }

    @Override
    public void add(HttpExchange exchange) {
        HttpExchange.Request request = exchange.getRequest();
        HttpExchange.Response response = exchange.getResponse();
        exchanges.add(new HttpExchange(
                exchange.getTimestamp(),
                new HttpExchange.Request(
                        redacted(request.getUri()),
                        Objects.requireNonNullElse(request.getRemoteAddress(), ""),
                        request.getMethod(),
                        redacted(request.getHeaders())),
                new HttpExchange.Response(response.getStatus(), redacted(response.getHeaders())),
                exchange.getPrincipal(),
                exchange.getSession(),
                exchange.getTimeTaken()));
    }

    /** A mask is no character of an address that needs to be encoded; should it be broken nevertheless, the query is left out. */
    private URI redacted(URI address) {
        String text = address.toString();
        String redacted = redactor.get().redact(text);
        if (redacted.equals(text)) {
            return address;
        }
        try {
            return URI.create(redacted);
        } catch (IllegalArgumentException broken) {
            return UriComponentsBuilder.fromUri(address)
                    .replaceQuery(null)
                    .build(true)
                    .toUri();
        }
    }

    private Map<String, List<String>> redacted(Map<String, List<String>> headers) {
        Map<String, List<String>> redacted = new LinkedHashMap<>();
        headers.forEach((name, values) -> redacted.put(
                name,
                values.stream()
                        .map(value -> String.valueOf(redactor.get().redact(name, value)))
                        .toList()));
        return redacted;
    }
}
