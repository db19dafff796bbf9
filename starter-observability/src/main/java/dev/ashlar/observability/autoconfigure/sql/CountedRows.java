package dev.ashlar.observability.autoconfigure.sql;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Counts the rows that are read of a result, and tells how many there were when the last one is read or the result is closed. */
final class CountedRows implements InvocationHandler {

    private final ResultSet result;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile LongConsumer listener = count -> {};
    private final AtomicLong rows = new AtomicLong();

    private CountedRows(ResultSet result) {
        this.result = result;
    }

    static ResultSet around(ResultSet result) {
        return (ResultSet) Proxy.newProxyInstance(
                CountedRows.class.getClassLoader(), new Class<?>[] {ResultSet.class}, new CountedRows(result));
    }

    /** The counter of a result, null of anything else. */
    static @Nullable CountedRows of(@Nullable Object result) {
        return result != null
                        && Proxy.isProxyClass(result.getClass())
                        && Proxy.getInvocationHandler(result) instanceof CountedRows counted
                ? counted
                : null;
    }

    void onEnd(LongConsumer consumer) {
        listener = consumer;
    }

    /** Tells it now, unless it was told before. */
    void end() {
        if (told.compareAndSet(false, true)) {
            listener.accept(rows.get());
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            Object answer = method.invoke(result, arguments);
            count(method.getName(), answer);
            return answer;
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }

    private void count(String method, @Nullable Object answer) {
        if (method.equals("next") && Boolean.TRUE.equals(answer)) {
            rows.incrementAndGet();
        } else if (method.equals("next") || method.equals("close")) {
            end();
        }
    }
}
