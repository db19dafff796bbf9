package dev.ashlar.observability.autoconfigure.output;

import dev.ashlar.observability.redaction.Redactor;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.boot.actuate.web.exchanges.HttpExchange;
import org.springframework.boot.actuate.web.exchanges.HttpExchangeRepository;
import org.springframework.web.util.UriComponentsBuilder;

/** Keeps requests and answers without what is secret in their addresses and headers, in a repository that stays what it is. */
final class RedactedExchanges implements MethodInterceptor {

    private final Supplier<Redactor> redactor;

    private RedactedExchanges(Supplier<Redactor> redactor) {
        this.redactor = redactor;
    }

    static Object around(HttpExchangeRepository exchanges, Supplier<Redactor> redactor) {
        ProxyFactory proxy = new ProxyFactory(exchanges);
        proxy.setProxyTargetClass(!Modifier.isFinal(exchanges.getClass().getModifiers()));
        proxy.addAdvice(new RedactedExchanges(redactor));
        return proxy.getProxy(exchanges.getClass().getClassLoader());
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        @Nullable Object[] arguments = call.getArguments();
        if (arguments.length == 1 && arguments[0] instanceof HttpExchange exchange) {
            arguments[0] = redacted(exchange);
        }
        return call.proceed();
    }

    private HttpExchange redacted(HttpExchange exchange) {
        HttpExchange.Request request = exchange.getRequest();
        HttpExchange.Response response = exchange.getResponse();
        return new HttpExchange(
                exchange.getTimestamp(),
                new HttpExchange.Request(
                        redacted(request.getUri()),
                        Objects.requireNonNullElse(request.getRemoteAddress(), ""),
                        request.getMethod(),
                        redacted(request.getHeaders())),
                new HttpExchange.Response(response.getStatus(), redacted(response.getHeaders())),
                exchange.getPrincipal(),
                exchange.getSession(),
                exchange.getTimeTaken());
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
