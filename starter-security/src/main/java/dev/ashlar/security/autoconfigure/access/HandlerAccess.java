package dev.ashlar.security.autoconfigure.access;

import dev.ashlar.security.access.AccessPolicies;
import dev.ashlar.security.access.Credentials;
import dev.ashlar.security.access.LoggedInWithin;
import dev.ashlar.security.access.OperationPolicy;
import dev.ashlar.security.autoconfigure.failure.SecurityStartException;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;

/**
 * What is declared for a handler: in the table of operations, or else by an annotation of the method, or else by one of its
 * class.
 */
final class HandlerAccess {

    /** What method security checks when the method is called. */
    private static final List<Class<? extends Annotation>> CHECKED_ON_CALL = List.of(PreAuthorize.class, Secured.class);

    private final AccessPolicies policies;

    HandlerAccess(AccessPolicies policies) {
        this.policies = policies;
    }

    /** What is declared, {@link Access.Undeclared} where nothing is. */
    Access find(HandlerMethod handler, HttpMethod method, String pattern) {
        Optional<OperationPolicy> listed = policies.find(method, pattern);
        Access declared = listed.map(HandlerAccess::listed).orElseGet(() -> annotated(handler));
        return longest(handler).map(declared::loggedInWithin).orElse(declared);
    }

    private static Optional<Duration> longest(HandlerMethod handler) {
        return Stream.of(handler.getMethod(), handler.getBeanType())
                .map(place -> AnnotatedElementUtils.findMergedAnnotation(place, LoggedInWithin.class))
                .filter(Objects::nonNull)
                .findFirst()
                .map(annotation -> duration(handler, annotation.value()));
    }

    private static Duration duration(HandlerMethod handler, String longest) {
        try {
            Duration duration = DurationStyle.detectAndParse(longest, ChronoUnit.SECONDS);
            Credentials.caller().loggedInWithin(duration);
            return duration;
        } catch (IllegalArgumentException unreadable) {
            throw new SecurityStartException(
                    "@LoggedInWithin(\"" + longest + "\") of " + handler + " is no time within which a login can be: "
                            + unreadable.getMessage(),
                    "Write a second or more, such as 5m.");
        }
    }

    /**
     * Reads what the handler declares whatever its route.
     *
     * @throws SecurityStartException when that cannot be read
     */
    static void check(HandlerMethod handler) {
        longest(handler);
    }

    private static Access listed(OperationPolicy policy) {
        return policy.open() ? new Access.Open() : new Access.Guarded(policy.alternatives());
    }

    private static Access annotated(HandlerMethod handler) {
        Function<Class<? extends Annotation>, @Nullable Annotation> onMethod =
                type -> AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), type);
        Function<Class<? extends Annotation>, @Nullable Annotation> onClass =
                type -> AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type);
        return Stream.of(onMethod, onClass)
                .map(place -> declared(handler, place))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(Access.Undeclared::new);
    }

    private static Optional<Access> declared(
            HandlerMethod handler, Function<Class<? extends Annotation>, @Nullable Annotation> place) {
        if (place.apply(DenyAll.class) != null) {
            return Optional.of(new Access.Guarded(List.of()));
        }
        if (place.apply(RolesAllowed.class) instanceof RolesAllowed roles) {
            return Optional.of(new Access.Guarded(Stream.of(roles.value())
                    .map(role -> Credentials.caller().withRoles(role))
                    .toList()));
        }
        if (CHECKED_ON_CALL.stream().anyMatch(type -> place.apply(type) != null)) {
            return Optional.of(isIntercepted(handler) ? new Access.Open() : new Access.Guarded(List.of()));
        }
        return Optional.ofNullable(place.apply(PermitAll.class)).map(annotation -> new Access.Open());
    }

    /** An annotation that nobody would check must not open anything. */
    private static boolean isIntercepted(HandlerMethod handler) {
        Method method = handler.getMethod();
        return AopUtils.isAopProxy(handler.getBean())
                && !Modifier.isPrivate(method.getModifiers())
                && !Modifier.isFinal(method.getModifiers());
    }
}
