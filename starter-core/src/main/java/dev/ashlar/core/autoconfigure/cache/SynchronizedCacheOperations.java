package dev.ashlar.core.autoconfigure.cache;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.interceptor.CacheOperation;
import org.springframework.cache.interceptor.CacheOperationSource;
import org.springframework.cache.interceptor.CacheableOperation;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.util.StringUtils;

/** Gives every {@code @Cacheable} that may have it {@code sync = true}: one cache, no other operation, no {@code unless}. */
record SynchronizedCacheOperations(CacheOperationSource source) implements CacheOperationSource {

    @Override
    public boolean isCandidateClass(Class<?> targetClass) {
        return source.isCandidateClass(targetClass);
    }

    @Override
    public boolean hasCacheOperations(Method method, @Nullable Class<?> targetClass) {
        return source.hasCacheOperations(method, targetClass);
    }

    @Override
    public @Nullable Collection<CacheOperation> getCacheOperations(Method method, @Nullable Class<?> targetClass) {
        Collection<CacheOperation> operations = source.getCacheOperations(method, targetClass);
        if (operations == null || operations.size() != 1 || isAsynchronous(method)) {
            return operations;
        }
        return operations.iterator().next() instanceof CacheableOperation cacheable && mayBeSynchronized(cacheable)
                ? List.of(synchronizedCopy(cacheable))
                : operations;
    }

    private static boolean isAsynchronous(Method method) {
        return CompletionStage.class.isAssignableFrom(method.getReturnType())
                || ReactiveAdapterRegistry.getSharedInstance().getAdapter(method.getReturnType()) != null;
    }

    private static boolean mayBeSynchronized(CacheableOperation operation) {
        return !operation.isSync()
                && operation.getCacheNames().size() == 1
                && !StringUtils.hasText(operation.getUnless())
                && !StringUtils.hasText(operation.getCacheManager())
                && !StringUtils.hasText(operation.getCacheResolver());
    }

    private static CacheOperation synchronizedCopy(CacheableOperation operation) {
        CacheableOperation.Builder copy = new CacheableOperation.Builder();
        copy.setName(operation.getName());
        copy.setCacheNames(operation.getCacheNames().toArray(String[]::new));
        copy.setKey(operation.getKey());
        copy.setKeyGenerator(operation.getKeyGenerator());
        copy.setCondition(operation.getCondition());
        copy.setSync(true);
        return copy.build();
    }
}
