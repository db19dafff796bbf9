package dev.ashlar.core.conditional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;

/** The conditions of one request, and the response that they are about. */
final class ConditionalRequest {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> CHANGING = Set.of("PUT", "PATCH", "DELETE");
    private static final List<String> CONDITIONS =
            List.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH, HttpHeaders.IF_UNMODIFIED_SINCE);

    private final HttpServletRequest request;
    private final @Nullable HttpServletResponse response;

    private ConditionalRequest(HttpServletRequest request, @Nullable HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** That of this thread, null where it handles none. */
    static @Nullable ConditionalRequest current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? new ConditionalRequest(attributes.getRequest(), attributes.getResponse())
                : null;
    }

    boolean hasConditions() {
        return CONDITIONS.stream().anyMatch(this::has);
    }

    void check(EntityTag current, @Nullable Instant lastModified) {
        boolean met = has(HttpHeaders.IF_MATCH)
                ? current.isStronglyIn(tags(HttpHeaders.IF_MATCH))
                : isUnmodified(lastModified);
        if (!met || isUnwanted(current)) {
            throw PreconditionException.failed(current);
        }
        requireIfMatch();
    }

    void checkAbsent() {
        if (has(HttpHeaders.IF_MATCH)) {
            throw PreconditionException.failed();
        }
    }

    void requireIfMatch() {
        if (CHANGING.contains(request.getMethod())
                && !has(HttpHeaders.IF_MATCH)
                && settings().ifMatchRequired()) {
            throw PreconditionException.ifMatchMissing();
        }
    }

    void tag(EntityTag current, @Nullable Instant lastModified) {
        if (response == null) {
            return;
        }
        response.setHeader(HttpHeaders.ETAG, current.toString());
        if (lastModified != null) {
            response.setDateHeader(HttpHeaders.LAST_MODIFIED, lastModified.toEpochMilli());
        }
        if (READING.contains(request.getMethod())) {
            askBeforeUse(response);
        }
    }

    /** Without this, caches guess how long an answer is good. What is for one caller is not for shared caches. */
    private void askBeforeUse(HttpServletResponse target) {
        String directive = settings().taggedCacheControl();
        if (!directive.isEmpty() && !target.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            boolean personal = request.getUserPrincipal() != null || has(HttpHeaders.AUTHORIZATION);
            target.setHeader(HttpHeaders.CACHE_CONTROL, personal ? directive + ", private" : directive);
            target.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
    }

    /** The same for equal content, in whatever order its maps are: a database may give them back in another one. */
    EntityTag tagOf(Object representation) {
        ObjectWriter writer = settings()
                .mapper()
                .get()
                .writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);
        return EntityTag.ofContent(writer.writeValueAsBytes(representation));
    }

    /** Who reads and has it already is not refused but answered with 304. */
    private boolean isUnwanted(EntityTag current) {
        return !READING.contains(request.getMethod()) && current.isWeaklyIn(tags(HttpHeaders.IF_NONE_MATCH));
    }

    /** To the second, as HTTP tells time; what is no date is ignored. */
    private boolean isUnmodified(@Nullable Instant lastModified) {
        if (lastModified == null || !has(HttpHeaders.IF_UNMODIFIED_SINCE)) {
            return true;
        }
        long since = new ServletServerHttpRequest(request).getHeaders().getIfUnmodifiedSince();
        return since < 0
                || lastModified.getEpochSecond() <= Instant.ofEpochMilli(since).getEpochSecond();
    }

    private boolean has(String header) {
        return request.getHeader(header) != null;
    }

    private List<ETag> tags(String header) {
        List<ETag> tags = new ArrayList<>();
        Collections.list(request.getHeaders(header)).forEach(line -> tags.addAll(ETag.parse(line)));
        return tags;
    }

    private PreconditionSettings settings() {
        WebApplicationContext context = RequestContextUtils.findWebApplicationContext(request);
        return context == null
                ? PreconditionSettings.DEFAULT
                : context.getBeanProvider(PreconditionSettings.class)
                        .getIfAvailable(() -> PreconditionSettings.DEFAULT);
    }
}
