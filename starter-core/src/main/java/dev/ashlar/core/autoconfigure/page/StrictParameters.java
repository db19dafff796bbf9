package dev.ashlar.core.autoconfigure.page;

import dev.ashlar.core.ListErrorCode;
import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that the handler method does not declare, naming those that it does. */
final class StrictParameters implements HandlerInterceptor {

    private final DeclaredParameters declared;
    private final List<String> common;
    private final Map<Operation, Optional<Set<String>>> known = new ConcurrentHashMap<>();

    StrictParameters(DeclaredParameters declared, List<String> common) {
        this.declared = declared;
        this.common = common;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null
                && request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method) {
            Operation operation = new Operation(method.getBeanType(), method.getMethod());
            known.computeIfAbsent(operation, added -> declared.of(method))
                    .ifPresent(allowed -> check(names(query), allowed));
        }
        return true;
    }

    private void check(Set<String> asked, Set<String> allowed) {
        List<ProblemError> unknown = asked.stream()
                .filter(name -> !allowed.contains(name) && !common.contains(name))
                .map(name -> ProblemError.of(Place.QUERY, name, ListErrorCode.UNKNOWN_PARAMETER.name())
                        .with("allowed", List.copyOf(allowed)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnknownParameterException(unknown);
        }
    }

    /** Of the query alone: parameters of a form are part of the body. */
    private static Set<String> names(String query) {
        return Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2)[0])
                .map(StrictParameters::decoded)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return name; // what cannot be read is no name of a parameter either
        }
    }

    private record Operation(Class<?> controller, Method method) {}

    private static final class UnknownParameterException extends ApplicationException {

        private static final long serialVersionUID = 1L;

        UnknownParameterException(List<ProblemError> errors) {
            super(Problem.of(ListErrorCode.UNKNOWN_PARAMETER).withErrors(errors), null);
        }
    }
}
