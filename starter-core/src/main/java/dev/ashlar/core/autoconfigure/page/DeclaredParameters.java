package dev.ashlar.core.autoconfigure.page;

import dev.ashlar.core.PageParameters;
import dev.ashlar.core.PageWindow;
import dev.ashlar.core.page.CursorWindow;
import dev.ashlar.core.page.ListRequest;
import dev.ashlar.core.page.PagedBy;
import dev.ashlar.core.page.TotalCount;
import dev.ashlar.core.partial.PartialResponse;
import jakarta.servlet.ServletResponse;
import java.lang.annotation.Annotation;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.util.StringUtils;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The query parameters that a handler method declares. A method with a parameter of which that cannot be told, such as the
 * request itself, a map or an object that the query fills, declares nothing, and is left alone.
 */
final class DeclaredParameters {

    private static final Set<Class<? extends Annotation>> ELSEWHERE = Set.of(
            PathVariable.class,
            RequestBody.class,
            RequestHeader.class,
            CookieValue.class,
            RequestAttribute.class,
            RequestPart.class);

    private static final List<Class<?>> WITHOUT_QUERY = List.of(
            ServletResponse.class,
            Principal.class,
            Locale.class,
            HttpMethod.class,
            Errors.class,
            UriComponentsBuilder.class);

    private final @Nullable PageProperties pages;

    DeclaredParameters(@Nullable PageProperties pages) {
        this.pages = pages;
    }

    /** Their names in order; empty when they cannot be told. */
    Optional<Set<String>> of(HandlerMethod handler) {
        Set<String> names = new TreeSet<>(conditions(handler));
        PartialResponse partial = handler.getMethodAnnotation(PartialResponse.class);
        if (partial != null) {
            names.add(partial.parameter());
        }
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            Optional<List<String>> own = of(parameter);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            names.addAll(own.get());
        }
        return Optional.of(names);
    }

    private Optional<List<String>> of(MethodParameter parameter) {
        RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
        if (declared != null) {
            return named(declared.name(), parameter);
        }
        Class<?> type = parameter.getParameterType();
        if (type == ListRequest.class || type == PageWindow.class || type == CursorWindow.class) {
            return Optional.ofNullable(pages).map(properties -> paging(parameter, properties));
        }
        boolean isElsewhere = ELSEWHERE.stream().anyMatch(parameter::hasParameterAnnotation)
                || WITHOUT_QUERY.stream().anyMatch(known -> known.isAssignableFrom(type));
        return isElsewhere ? Optional.of(List.of()) : Optional.empty();
    }

    /** Not what Spring computes, and not maps and objects that take many parameters. */
    private static Optional<List<String>> named(String declared, MethodParameter parameter) {
        String name = declared.isEmpty() ? parameter.getParameterName() : declared;
        boolean isTold = StringUtils.hasLength(name) && !name.contains("${") && !name.contains("#{");
        boolean takesAll = declared.isEmpty() && Map.class.isAssignableFrom(parameter.getParameterType());
        return isTold && !takesAll ? Optional.of(List.of(name)) : Optional.empty();
    }

    private static List<String> paging(MethodParameter parameter, PageProperties properties) {
        PageSettings settings = new PageSettings(properties, parameter.getParameterAnnotation(PagedBy.class));
        boolean hasCursor = parameter.getParameterType() == CursorWindow.class;
        PageParameters names =
                hasCursor ? settings.cursorNames() : settings.scheme().parameters();
        return !hasCursor && settings.total() == TotalCount.ON_REQUEST
                ? List.of(names.position(), names.size(), properties.totalParameter())
                : List.of(names.position(), names.size());
    }

    /** What the mapping itself asks for: {@code params = "version=1"}. */
    private static List<String> conditions(HandlerMethod handler) {
        return Stream.of(handler.getMethod(), handler.getBeanType())
                .map(element -> AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class))
                .filter(mapping -> mapping != null)
                .flatMap(mapping -> Arrays.stream(mapping.params()))
                .map(condition -> condition.replaceFirst("^!", "").replaceFirst("!?=.*$", ""))
                .toList();
    }
}
