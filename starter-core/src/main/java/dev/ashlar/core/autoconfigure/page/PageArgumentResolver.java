package dev.ashlar.core.autoconfigure.page;

import dev.ashlar.core.PageParameters;
import dev.ashlar.core.PageWindow;
import dev.ashlar.core.page.CursorWindow;
import dev.ashlar.core.page.ListRequest;
import dev.ashlar.core.page.PageScheme;
import dev.ashlar.core.page.PagedBy;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Reads what a request says about the page it wants. */
final class PageArgumentResolver implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> TYPES = Set.of(ListRequest.class, PageWindow.class, CursorWindow.class);

    private final PageProperties properties;

    PageArgumentResolver(PageProperties properties) {
        this.properties = properties;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        PageSettings settings = new PageSettings(properties, parameter.getParameterAnnotation(PagedBy.class));
        TypedParameters values = new TypedParameters(request, binders, parameter);
        if (parameter.getParameterType() == CursorWindow.class) {
            return cursorWindow(settings, request, values);
        }
        ListRequest list = listRequest(settings, values);
        PageLinks.remember(request, list.scheme().parameters(), list.scheme().firstPage());
        return parameter.getParameterType() == PageWindow.class ? list.window() : list;
    }

    private ListRequest listRequest(PageSettings settings, TypedParameters values) throws Exception {
        PageScheme scheme = settings.scheme();
        PageWindow window = scheme.window(
                values.get(scheme.parameters().position(), BigInteger.class),
                values.get(scheme.parameters().size(), BigInteger.class));
        boolean counted = switch (settings.total()) {
            case NONE -> false;
            case EXACT -> true;
            case ON_REQUEST -> Boolean.TRUE.equals(values.get(properties.totalParameter(), Boolean.class));
        };
        return new ListRequest(window, scheme, counted);
    }

    private static CursorWindow cursorWindow(PageSettings settings, NativeWebRequest request, TypedParameters values)
            throws Exception {
        PageParameters names = settings.cursorNames();
        PageLinks.remember(request, names, 0);
        String cursor = request.getParameter(names.position());
        BigInteger limit = values.get(names.size(), BigInteger.class);
        CursorWindow window = CursorWindow.of(cursor, limit, settings.limits(), names);
        return window.boundTo(route(request), otherArguments(request, names).toString());
    }

    private static String route(NativeWebRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                + " "
                + request.getAttribute(
                        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }

    /** All parameters but those that change from page to page, whatever their order. */
    private static Map<String, String> otherArguments(NativeWebRequest request, PageParameters names) {
        Map<String, String> arguments = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> arguments.put(name, Arrays.toString(values)));
        arguments.remove(names.position());
        arguments.remove(names.size());
        return arguments;
    }
}
