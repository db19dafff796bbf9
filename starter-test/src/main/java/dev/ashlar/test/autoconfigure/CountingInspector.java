package dev.ashlar.test.autoconfigure;

import dev.ashlar.test.StatementCounter;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;

/** Counts what the application's own inspector, if it has one, lets pass. */
final class CountingInspector implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private final transient StatementCounter counter;
    private final transient @Nullable StatementInspector own;

    /**
     * @param own what the application configured, in any of the forms that Hibernate takes: instance, class or name
     */
    CountingInspector(StatementCounter counter, @Nullable Object own) {
        this.counter = counter;
        this.own = inspector(own);
    }

    @Override
    public String inspect(String sql) {
        String sent = own == null ? sql : own.inspect(sql);
        counter.record(sent == null ? sql : sent);
        return sent == null ? sql : sent;
    }

    private static @Nullable StatementInspector inspector(@Nullable Object configured) {
        if (configured == null || configured instanceof StatementInspector) {
            return (StatementInspector) configured;
        }
        Class<?> type =
                configured instanceof Class<?> given ? given : ClassUtils.resolveClassName(configured.toString(), null);
        return (StatementInspector) BeanUtils.instantiateClass(type);
    }
}
