package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.autoconfigure.FurtherFailures;
import dev.ashlar.errors.autoconfigure.web.TriedArguments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.AbstractNamedValueMethodArgumentResolver;
import org.springframework.web.method.annotation.ModelAttributeMethodProcessor;
import org.springframework.web.method.annotation.RequestParamMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestPartMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestResponseBodyMethodProcessor;

/**
 * Tries the arguments that a handler would get beside the one that is wrong, and tells what is wrong with them. Only Spring's
 * own resolvers are asked: those of an application may do more than look.
 */
final class OtherArguments {

    private static final List<Class<?>> CAN_BE_TRIED = List.of(
            AbstractNamedValueMethodArgumentResolver.class,
            ModelAttributeMethodProcessor.class,
            RequestPartMethodArgumentResolver.class,
            RequestResponseBodyMethodProcessor.class);

    private final List<HandlerMethodArgumentResolver> resolvers;
    private final Supplier<@Nullable WebBindingInitializer> binding;
    private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();

    OtherArguments(List<HandlerMethodArgumentResolver> resolvers, Supplier<@Nullable WebBindingInitializer> binding) {
        this.resolvers = resolvers;
        this.binding = binding;
    }

    static boolean canBeTried(HandlerMethodArgumentResolver resolver) {
        return CAN_BE_TRIED.stream().anyMatch(type -> type.isInstance(resolver));
    }

    /** Attaches what is wrong with the other arguments to the failure of one, which stays the one that is thrown. */
    void addFailuresTo(
            Exception failure,
            MethodParameter failed,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HandlerMethod handler = handler(request);
        if (handler == null || !Arrays.asList(handler.getMethodParameters()).contains(failed)) {
            return;
        }
        TriedArguments tried = new TriedArguments(handler);
        List<Exception> failures = new ArrayList<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            HandlerMethodArgumentResolver resolver = parameter.equals(failed) ? null : resolver(parameter, failed);
            if (resolver != null) {
                parameter.initParameterNameDiscovery(names);
                try {
                    tried.put(
                            parameter,
                            resolver.resolveArgument(parameter, new ModelAndViewContainer(), request, binders));
                } catch (Exception wrongToo) {
                    failures.add(wrongToo);
                }
            }
        }
        failures.addAll(tried.violations(
                binding.get(),
                parameter -> resolver(parameter) instanceof ModelAttributeMethodProcessor,
                parameter -> resolver(parameter) instanceof RequestParamMethodArgumentResolver));
        if (!failures.isEmpty()) {
            failure.addSuppressed(new FurtherFailures(failures));
        }
    }

    private static @Nullable HandlerMethod handler(NativeWebRequest request) {
        HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
        Object handler = servletRequest == null
                ? null
                : servletRequest.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        return handler instanceof HandlerMethod method ? method : null;
    }

    /** The resolver to try; null for a body that has been read already. */
    private @Nullable HandlerMethodArgumentResolver resolver(MethodParameter parameter, MethodParameter failed) {
        HandlerMethodArgumentResolver resolver = resolver(parameter);
        boolean consumed = resolver instanceof RequestResponseBodyMethodProcessor
                && parameter.getParameterIndex() < failed.getParameterIndex();
        return resolver == null || consumed || !canBeTried(resolver) ? null : resolver;
    }

    private @Nullable HandlerMethodArgumentResolver resolver(MethodParameter parameter) {
        return resolvers.stream()
                .filter(resolver -> resolver.supportsParameter(parameter))
                .findFirst()
                .orElse(null);
    }
}
