package dev.ashlar.core.autoconfigure.page;

import dev.ashlar.core.PageParameters;
import dev.ashlar.core.page.CursorPage;
import dev.ashlar.core.page.ListPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Says in {@code Link} headers (RFC 8288) where a list goes on, when the body is a page. */
@ControllerAdvice
final class PageLinkAdvice implements ResponseBodyAdvice<Object> {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final String SPELLING = PageLinkAdvice.class.getName() + ".SPELLING";

    /** Leaves for the response how the request was read. */
    static void remember(NativeWebRequest request, PageParameters names, int firstPage) {
        request.setAttribute(SPELLING, new Spelling(names, firstPage), RequestAttributes.SCOPE_REQUEST);
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if ((body instanceof ListPage<?> || body instanceof CursorPage<?>)
                && READING.contains(request.getMethod())
                && request instanceof ServletServerHttpRequest servlet
                && servlet.getServletRequest().getAttribute(SPELLING) instanceof Spelling spelling) {
            List<String> links = new ArrayList<>();
            PageAddress address = new PageAddress(
                    servlet.getServletRequest(), spelling.names().position());
            targets(body, spelling.firstPage())
                    .forEach(target ->
                            links.add("<%s>; rel=\"%s\"".formatted(address.at(target.position()), target.relation())));
            response.getHeaders().add(HttpHeaders.LINK, String.join(", ", links));
        }
        return body;
    }

    private static List<PageTarget> targets(Object body, int firstPage) {
        return body instanceof ListPage<?> page ? PageTarget.of(page, firstPage) : PageTarget.of((CursorPage<?>) body);
    }

    private record Spelling(PageParameters names, int firstPage) {}
}
