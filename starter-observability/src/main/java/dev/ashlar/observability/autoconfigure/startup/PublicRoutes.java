package dev.ashlar.observability.autoconfigure.startup;

import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.PointcutAdvisor;
import org.springframework.aop.framework.Advised;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * The routes that anybody may call: asks for each what Spring Security would answer to a caller without credentials. Spring Security's
 * own evaluator cannot be asked, since its request has neither attributes nor a dispatcher type, of which chains make use.
 *
 * @param chains the filter chains
 * @param mappings what routes there are
 * @param servletPath where they begin
 * @param servlets the context that they are served in
 */
record PublicRoutes(
        FilterChainProxy chains,
        List<RequestMappingInfoHandlerMapping> mappings,
        String servletPath,
        ServletContext servlets) {

    private static final int MOST = 40;

    private static final Authentication ANYBODY = new AnonymousAuthenticationToken(
            "startup", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private static final List<String> GUARDS = List.of(
            "org.springframework.security.access.prepost.PreAuthorize",
            "org.springframework.security.access.annotation.Secured",
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.DenyAll");

    /** Those of an application; null where it does not serve requests, or where others than Spring Security's own chains guard it. */
    static @Nullable List<String> of(ApplicationContext context) {
        ServletContext servlets = context instanceof WebApplicationContext web ? web.getServletContext() : null;
        FilterChainProxy chains =
                context.getBeanProvider(FilterChainProxy.class).getIfUnique();
        if (servlets == null || chains == null) {
            return null;
        }
        List<RequestMappingInfoHandlerMapping> mappings = context.getBeanProvider(
                        RequestMappingInfoHandlerMapping.class)
                .orderedStream()
                .toList();
        String path = context.getEnvironment().getProperty("spring.mvc.servlet.path", "");
        return new PublicRoutes(chains, mappings, path.equals("/") ? "" : path, servlets).read();
    }

    /** In the order of the alphabet; the last one tells how many more there are, and of how many it cannot be told. */
    List<String> read() {
        Set<String> open = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        mappings.forEach(
                mapping -> mapping.getHandlerMethods().forEach((info, handler) -> add(info, handler, open, unknown)));
        List<String> routes = new ArrayList<>(open.stream().limit(MOST).toList());
        if (open.size() > MOST) {
            routes.add("%d more".formatted(open.size() - MOST));
        }
        if (!unknown.isEmpty()) {
            routes.add("not known of %d".formatted(unknown.size()));
        }
        return routes;
    }

    private void add(RequestMappingInfo info, HandlerMethod handler, Set<String> open, Set<String> unknown) {
        if (isGuarded(handler.createWithResolvedBean())) {
            return;
        }
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        MediaType type = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .orElse(null);
        for (String pattern : info.getPatternValues()) {
            for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                String route = (methods.isEmpty() ? "*" : method) + " " + pattern;
                try {
                    if (isOpen(new StrangersRequest(servletPath + pattern, method.name(), type, servlets))) {
                        open.add(route);
                    }
                } catch (RuntimeException asksForMore) {
                    unknown.add(route);
                }
            }
        }
    }

    private boolean isOpen(StrangersRequest request) {
        for (SecurityFilterChain chain : chains.getFilterChains()) {
            if (chain.matches(request)) {
                return chain.getFilters().stream()
                        .filter(AuthorizationFilter.class::isInstance)
                        .map(AuthorizationFilter.class::cast)
                        .allMatch(filter ->
                                isGranted(filter.getAuthorizationManager().authorize(() -> ANYBODY, request)));
            }
        }
        return true;
    }

    private static boolean isGranted(@Nullable AuthorizationResult result) {
        return result == null || result.isGranted();
    }

    /** By an annotation of its own or of its class that somebody looks at. */
    private static boolean isGuarded(HandlerMethod handler) {
        Predicate<String> annotated =
                guard -> MergedAnnotations.from(handler.getMethod()).isPresent(guard)
                        || MergedAnnotations.from(handler.getBeanType()).isPresent(guard);
        return GUARDS.stream().anyMatch(annotated)
                && handler.getBean() instanceof Advised bean
                && Stream.of(bean.getAdvisors())
                        .anyMatch(advisor -> advisor.getAdvice() instanceof AuthorizationAdvisor
                                && advisor instanceof PointcutAdvisor pointcut
                                && pointcut.getPointcut()
                                        .getMethodMatcher()
                                        .matches(handler.getMethod(), handler.getBeanType()));
    }
}
