package dev.ashlar.security.autoconfigure.docs;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The pages that document the API.
 *
 * @param paths what asks for a file of theirs
 * @param open whether everybody may read them
 * @param contentSecurityPolicy what they may load
 */
public record DocsPages(RequestMatcher paths, boolean open, String contentSecurityPolicy) {

    /** Whether the request asks for a file that everybody may read. */
    public boolean areOpenTo(HttpServletRequest request) {
        return open && isRead(request) && paths.matches(request);
    }

    private static boolean isRead(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }
}
