package dev.ashlar.observability.autoconfigure.startup;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.FilterInvocation;

/** What a caller without credentials would send to a route: no more than a method, a path and a type of body. Asked for more, it throws. */
final class StrangersRequest extends HttpServletRequestWrapper {

    /** A variable, whose expression may count characters in braces, and wildcards. */
    private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}|\\*{1,2}");

    private final Map<String, Object> attributes = new HashMap<>();
    private final @Nullable MediaType type;

    StrangersRequest(String pattern, String method, @Nullable MediaType type, ServletContext servlets) {
        super(empty(VARIABLE.matcher(pattern).replaceAll("1"), method, servlets));
        this.type = type;
    }

    private static HttpServletRequest empty(String path, String method, ServletContext servlets) {
        return new FilterInvocation("", path, method, servlets).getHttpRequest();
    }

    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public @Nullable String getContentType() {
        return type == null ? null : type.toString();
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        if (create) {
            throw new UnsupportedOperationException("There is nobody to have a session");
        }
        return null;
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }
}
