package dev.ashlar.core.autoconfigure.page;

import dev.ashlar.core.PageParameters;
import dev.ashlar.core.autoconfigure.AnswerStep;
import dev.ashlar.core.page.CursorPage;
import dev.ashlar.core.page.ListPage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;

/** Says in {@code Link} headers (RFC 8288) where a list goes on, when the body is a page. */
final class PageLinks implements AnswerStep {

    private static final String SPELLING = PageLinks.class.getName() + ".SPELLING";

    /** Leaves for the response how the request was read. */
    static void remember(NativeWebRequest request, PageParameters names, int firstPage) {
        request.setAttribute(SPELLING, new Spelling(names, firstPage), RequestAttributes.SCOPE_REQUEST);
    }

    @Override
    public @Nullable Object beforeWriting(@Nullable Object body, Answer answer) {
        if ((body instanceof ListPage<?> || body instanceof CursorPage<?>)
                && answer.isRead()
                && answer.request().getAttribute(SPELLING) instanceof Spelling spelling) {
            List<String> links = new ArrayList<>();
            PageAddress address =
                    new PageAddress(answer.request(), spelling.names().position());
            targets(body, spelling.firstPage())
                    .forEach(target ->
                            links.add("<%s>; rel=\"%s\"".formatted(address.at(target.position()), target.relation())));
            answer.response().getHeaders().add(HttpHeaders.LINK, String.join(", ", links));
        }
        return body;
    }

    private static List<PageTarget> targets(Object body, int firstPage) {
        return body instanceof ListPage<?> page ? PageTarget.of(page, firstPage) : PageTarget.of((CursorPage<?>) body);
    }

    private record Spelling(PageParameters names, int firstPage) {}
}
