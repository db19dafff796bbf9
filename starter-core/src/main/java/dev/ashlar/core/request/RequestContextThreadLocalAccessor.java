package dev.ashlar.core.request;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;

/** Lets Micrometer's context propagation carry the request context. Public because {@code ServiceLoader} finds it. */
public final class RequestContextThreadLocalAccessor implements ThreadLocalAccessor<RequestContext> {

    /** The key under which the context is carried. */
    public static final String KEY = RequestContext.class.getName();

    @Override
    public Object key() {
        return KEY;
    }

    @Override
    public @Nullable RequestContext getValue() {
        return RequestContext.current();
    }

    @Override
    public void setValue(RequestContext value) {
        RequestContext.restore(value);
    }

    @Override
    public void setValue() {
        RequestContext.restore(null);
    }
}
