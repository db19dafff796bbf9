package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.autoconfigure.web.TriedArguments;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodParameter;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ReflectionUtils.MethodFilter;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.CookieValueMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.MatrixVariableMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ModelAttributeMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.PathVariableMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.RequestBodyMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.RequestHeaderMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.reactive.result.method.annotation.RequestParamMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.RequestPartMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Spring's own resolvers of annotated parameters, which do no more than look. The adapter keeps its own to itself, and its
 * binders: where a controller has {@link InitBinder} methods, nothing is tried.
 */
final class TriedResolvers {

    /** How long the rest of a body may take to come. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final MethodFilter BINDERS = method -> AnnotatedElementUtils.hasAnnotation(method, InitBinder.class);

    private final RequestMappingHandlerAdapter adapter;
    private final ReactiveAdapterRegistry registry = ReactiveAdapterRegistry.getSharedInstance();
    private final List<HandlerMethodArgumentResolver> resolvers;
    private final List<ControllerAdviceBean> bindingAdvices;

    private TriedResolvers(
            RequestMappingHandlerAdapter adapter, ApplicationContext context, ConfigurableBeanFactory factory) {
        this.adapter = adapter;
        this.resolvers = List.of(
                new RequestParamMethodArgumentResolver(factory, registry, false),
                new PathVariableMethodArgumentResolver(factory, registry),
                new MatrixVariableMethodArgumentResolver(factory, registry),
                new RequestBodyMethodArgumentResolver(adapter.getMessageReaders(), registry),
                new RequestPartMethodArgumentResolver(adapter.getMessageReaders(), registry),
                new ModelAttributeMethodArgumentResolver(registry, false),
                new RequestHeaderMethodArgumentResolver(factory, registry),
                new CookieValueMethodArgumentResolver(factory, registry));
        this.bindingAdvices = ControllerAdviceBean.findAnnotatedBeans(context).stream()
                .filter(advice -> advice.getBeanType() != null && hasBinders(advice.getBeanType()))
                .toList();
    }

    /** Those of an adapter, null where there is none. */
    static @Nullable TriedResolvers of(
            @Nullable RequestMappingHandlerAdapter adapter,
            ApplicationContext context,
            ConfigurableBeanFactory factory) {
        return adapter == null ? null : new TriedResolvers(adapter, context, factory);
    }

    boolean canTry(HandlerMethod handler) {
        return !hasBinders(handler.getBeanType())
                && bindingAdvices.stream().noneMatch(advice -> advice.isApplicableToBeanType(handler.getBeanType()));
    }

    BindingContext binding(HandlerMethod handler) {
        BindingContext binding = new BindingContext(adapter.getWebBindingInitializer(), registry);
        binding.setMethodValidationApplicable(handler.shouldValidateArguments());
        return binding;
    }

    /** The argument, empty where it is null; nothing where it cannot be told. */
    Mono<Optional<Object>> resolve(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        HandlerMethodArgumentResolver resolver = resolver(parameter);
        if (resolver == null) {
            return Mono.empty();
        }
        if (!(resolver instanceof RequestBodyMethodArgumentResolver)) {
            return argument(resolver, parameter, binding, exchange);
        }
        RecordedRequest recorded = FailedExchange.body(exchange);
        return recorded == null || UnreadableContent.content(parameter) == null
                ? Mono.empty()
                : recorded.whole(PATIENCE)
                        .then(Mono.defer(() -> recorded.isWhole()
                                ? argument(resolver, parameter, binding, replayed(exchange, recorded))
                                : Mono.empty()));
    }

    /** What is invalid in arguments that could be resolved. */
    List<HandlerMethodValidationException> violations(TriedArguments tried) {
        return tried.violations(
                adapter.getWebBindingInitializer(),
                parameter -> resolver(parameter) instanceof ModelAttributeMethodArgumentResolver,
                parameter -> resolver(parameter) instanceof RequestParamMethodArgumentResolver);
    }

    private Mono<Optional<Object>> argument(
            HandlerMethodArgumentResolver resolver,
            MethodParameter parameter,
            BindingContext binding,
            ServerWebExchange exchange) {
        return Mono.defer(() -> resolver.resolveArgument(parameter, binding, exchange))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(this::unlessPublisher);
    }

    /** What a publisher of one value publishes is validated by its publisher. */
    private Mono<Optional<Object>> unlessPublisher(Optional<Object> argument) {
        ReactiveAdapter publisher =
                argument.map(value -> registry.getAdapter(null, value)).orElse(null);
        return publisher == null
                ? Mono.just(argument)
                : Mono.from(publisher.toPublisher(argument.orElse(null))).then(Mono.empty());
    }

    private @Nullable HandlerMethodArgumentResolver resolver(MethodParameter parameter) {
        return resolvers.stream()
                .filter(resolver -> resolver.supportsParameter(parameter))
                .findFirst()
                .orElse(null);
    }

    private static ServerWebExchange replayed(ServerWebExchange exchange, RecordedRequest recorded) {
        return exchange.mutate()
                .request(recorded.replayed(exchange.getResponse().bufferFactory()))
                .build();
    }

    private static boolean hasBinders(Class<?> type) {
        return !MethodIntrospector.selectMethods(type, BINDERS).isEmpty();
    }
}
