package dev.ashlar.core.autoconfigure.cache;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cache.annotation.AnnotationCacheOperationSource;
import org.springframework.core.PriorityOrdered;

/** Puts {@link SynchronizedCacheOperations} before Spring's own; registered before proxies are made, which ask for it. */
final class CacheSynchronization implements BeanPostProcessor, PriorityOrdered {

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof AnnotationCacheOperationSource source ? new SynchronizedCacheOperations(source) : bean;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
