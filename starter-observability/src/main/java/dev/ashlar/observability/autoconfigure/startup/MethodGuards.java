package dev.ashlar.observability.autoconfigure.startup;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.aop.Advisor;
import org.springframework.aop.PointcutAdvisor;
import org.springframework.aop.framework.Advised;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.web.method.HandlerMethod;

/**
 * What Spring Security asks before a method of a controller is called. Goes by types alone: a controller may be lazy, or be there during
 * a request only.
 *
 * @param advisors those that ask
 */
record MethodGuards(List<PointcutAdvisor> advisors) {

    private static final String PRE_AUTHORIZE = "org.springframework.security.access.prepost.PreAuthorize";
    private static final String PERMIT_ALL = "jakarta.annotation.security.PermitAll";

    private static final List<String> GUARDS = List.of(
            PRE_AUTHORIZE,
            "org.springframework.security.access.annotation.Secured",
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.DenyAll");

    private static final Set<String> ANYBODY = Set.of("permitAll", "permitAll()", "true");

    static MethodGuards of(ApplicationContext context) {
        return new MethodGuards(context.getBeanProvider(Advisor.class).stream()
                .flatMap(MethodGuards::guarding)
                .toList());
    }

    boolean keepStrangersFrom(HandlerMethod handler) {
        return demands(handler.getMethod(), handler.getBeanType())
                && advisorsOf(handler)
                        .anyMatch(advisor ->
                                advisor.getPointcut().getClassFilter().matches(handler.getBeanType())
                                        && advisor.getPointcut()
                                                .getMethodMatcher()
                                                .matches(handler.getMethod(), handler.getBeanType()));
    }

    /** A bean is advised by all that there are, an object that was registered by its own. */
    private Stream<PointcutAdvisor> advisorsOf(HandlerMethod handler) {
        if (handler.getBean() instanceof String) {
            return advisors.stream();
        }
        return handler.getBean() instanceof Advised advised
                ? Stream.of(advised.getAdvisors()).flatMap(MethodGuards::guarding)
                : Stream.empty();
    }

    private static Stream<PointcutAdvisor> guarding(Advisor advisor) {
        return advisor instanceof PointcutAdvisor pointcut && advisor.getAdvice() instanceof AuthorizationAdvisor
                ? Stream.of(pointcut)
                : Stream.empty();
    }

    /** What is on the method, or on what it overrides or implements, replaces what is on the class. */
    private static boolean demands(Method method, Class<?> type) {
        MergedAnnotations own = MergedAnnotations.from(method, SearchStrategy.TYPE_HIERARCHY);
        MergedAnnotations common = MergedAnnotations.from(type, SearchStrategy.TYPE_HIERARCHY);
        return GUARDS.stream()
                .map(guard -> own.isPresent(guard) || own.isPresent(PERMIT_ALL) ? own.get(guard) : common.get(guard))
                .anyMatch(MethodGuards::demands);
    }

    private static boolean demands(MergedAnnotation<?> guard) {
        return guard.isPresent()
                && !(guard.getType().getName().equals(PRE_AUTHORIZE)
                        && ANYBODY.contains(guard.getString("value").strip()));
    }
}
