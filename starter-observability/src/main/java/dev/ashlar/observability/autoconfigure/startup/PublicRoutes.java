package dev.ashlar.observability.autoconfigure.startup;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
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
 * @param guards what is asked beside them
 * @param servletPath where they begin
 * @param servlets the context that they are served in
 */
record PublicRoutes(
        FilterChainProxy chains,
        List<RequestMappingInfoHandlerMapping> mappings,
        MethodGuards guards,
        String servletPath,
        ServletContext servlets) {

    private static final int MOST = 40;

    private static final Authentication ANYBODY = new AnonymousAuthenticationToken(
            "startup", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

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
        return new PublicRoutes(chains, mappings, MethodGuards.of(context), path.equals("/") ? "" : path, servlets)
                .read();
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
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        MediaType type = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .orElse(null);
        for (String pattern : info.getPatternValues()) {
            for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                String route = (methods.isEmpty() ? "*" : method) + " " + pattern;
                try {
                    if (!guards.keepStrangersFrom(handler)
                            && isOpen(new StrangersRequest(servletPath + pattern, method.name(), type, servlets))) {
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
                return isOpen(chain.getFilters(), request);
            }
        }
        return true;
    }

    private static boolean isOpen(List<Filter> filters, StrangersRequest request) {
        List<AuthorizationFilter> rules = filters.stream()
                .filter(AuthorizationFilter.class::isInstance)
                .map(AuthorizationFilter.class::cast)
                .toList();
        if (rules.isEmpty() && !filters.stream().allMatch(PublicRoutes::isOfSpring)) {
            throw new IllegalStateException("A filter of the application's own decides");
        }
        return rules.stream()
                .allMatch(filter -> isGranted(filter.getAuthorizationManager().authorize(() -> ANYBODY, request)));
    }

    private static boolean isOfSpring(Filter filter) {
        return filter.getClass().getName().startsWith("org.springframework.");
    }

    private static boolean isGranted(@Nullable AuthorizationResult result) {
        return result == null || result.isGranted();
    }
}
