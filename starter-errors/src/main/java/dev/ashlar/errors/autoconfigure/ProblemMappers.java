package dev.ashlar.errors.autoconfigure;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.ResolvableType;

/** Every mapper of the application by the exception type it knows. */
final class ProblemMappers {

    private static final Logger LOGGER = LoggerFactory.getLogger("dev.ashlar.errors");

    /** Exceptions that say nothing themselves, by name because most come from optional libraries. */
    private static final Set<String> WRAPPERS = Set.of(
            "jakarta.persistence.PersistenceException",
            "jakarta.persistence.RollbackException",
            "jakarta.servlet.ServletException",
            "java.lang.reflect.InvocationTargetException",
            "java.lang.reflect.UndeclaredThrowableException",
            "java.util.concurrent.CompletionException",
            "java.util.concurrent.ExecutionException",
            "org.springframework.core.retry.RetryException",
            "org.springframework.orm.jpa.JpaSystemException",
            "org.springframework.transaction.TransactionSystemException");

    private final Map<Class<?>, ProblemMapper<?>> byType;

    private ProblemMappers(Map<Class<?>, ProblemMapper<?>> byType) {
        this.byType = byType;
    }

    static ProblemMappers from(ConfigurableListableBeanFactory beanFactory) {
        Map<Class<?>, String> names = new LinkedHashMap<>();
        for (String name : beanFactory.getBeanNamesForType(ProblemMapper.class)) {
            names.merge(exceptionType(beanFactory, name), name, (one, other) -> prefer(beanFactory, one, other));
        }
        Map<Class<?>, ProblemMapper<?>> byType = new LinkedHashMap<>();
        names.forEach((type, name) -> byType.put(type, beanFactory.getBean(name, ProblemMapper.class)));
        return new ProblemMappers(byType);
    }

    /** The problem of the exception or of what it wraps, null where no mapper knows either. */
    @Nullable
    Problem problemOf(Throwable failure) {
        Throwable candidate = failure;
        for (int depth = 0; depth < 20; depth++) {
            Throwable cause = candidate.getCause();
            if (cause == null || !isWrapper(candidate, cause)) {
                break;
            }
            candidate = cause;
        }
        ProblemMapper<?> mapper = mapperFor(candidate.getClass());
        return mapper == null ? null : map(mapper, candidate);
    }

    /** Reactor's {@code block(Duration)} has no exception of its own for the time that is over. */
    private static boolean isWrapper(Throwable failure, Throwable cause) {
        return WRAPPERS.contains(failure.getClass().getName())
                || (failure.getClass() == IllegalStateException.class && cause instanceof TimeoutException);
    }

    private @Nullable ProblemMapper<?> mapperFor(Class<?> exceptionType) {
        for (Class<?> type = exceptionType; type != null; type = type.getSuperclass()) {
            ProblemMapper<?> mapper = byType.get(type);
            if (mapper != null) {
                return mapper;
            }
        }
        return null;
    }

    /** A mapper that fails knows nothing of the failure, which is answered and logged all the same. */
    @SuppressWarnings("unchecked") // the key of the map is the mapper's own exception type
    private static <E extends Throwable> @Nullable Problem map(ProblemMapper<E> mapper, Throwable failure) {
        try {
            return mapper.map((E) failure);
        } catch (RuntimeException further) {
            LOGGER.warn("{} failed", mapper.getClass().getName(), further);
            return null;
        }
    }

    private static Class<?> exceptionType(ConfigurableListableBeanFactory beanFactory, String name) {
        ResolvableType declared = ResolvableType.NONE;
        if (beanFactory.containsBeanDefinition(name)) {
            declared = beanFactory.getMergedBeanDefinition(name).getResolvableType();
        }
        Class<?> type = declared.as(ProblemMapper.class).getGeneric(0).resolve();
        if (type == null) {
            Class<?> beanType = beanFactory.getType(name);
            type = ResolvableType.forClass(beanType == null ? Object.class : beanType)
                    .as(ProblemMapper.class)
                    .getGeneric(0)
                    .resolve();
        }
        if (type == null) {
            throw new IllegalStateException("The exception type of the ProblemMapper bean '" + name
                    + "' is not known; name it in the class or in the return type of the bean method");
        }
        return type;
    }

    private static String prefer(ConfigurableListableBeanFactory beanFactory, String one, String other) {
        boolean oneIsFallback = isFallback(beanFactory, one);
        if (oneIsFallback == isFallback(beanFactory, other)) {
            throw new AmbiguousProblemMapperException(exceptionType(beanFactory, one), one, other);
        }
        return oneIsFallback ? other : one;
    }

    private static boolean isFallback(ConfigurableListableBeanFactory beanFactory, String name) {
        if (!beanFactory.containsBeanDefinition(name)) {
            return false;
        }
        BeanDefinition definition = beanFactory.getMergedBeanDefinition(name);
        return definition.isFallback();
    }
}
