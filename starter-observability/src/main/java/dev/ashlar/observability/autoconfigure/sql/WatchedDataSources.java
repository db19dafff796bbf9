package dev.ashlar.observability.autoconfigure.sql;

import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Has the connections of every data source watched, which otherwise stays what it is: a pool can still be asked as one. */
final class WatchedDataSources implements BeanPostProcessor {

    private final Supplier<StatementWatch> watch;

    WatchedDataSources(Supplier<StatementWatch> watch) {
        this.watch = watch;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                        && !(bean instanceof ProxyDataSource)
                        && !ScopedProxyUtils.isScopedTarget(name)
                ? watched(source, name)
                : bean;
    }

    private DataSource watched(DataSource source, String name) {
        StatementWatch listener = watch.get();
        ProxyDataSource watched = ProxyDataSourceBuilder.create(name, source)
                .listener(listener)
                .jdbcProxyFactory(new SlowResults(listener::isSlowAlready))
                .proxyResultSet()
                .build();
        if (Modifier.isFinal(source.getClass().getModifiers())) {
            return watched;
        }
        ProxyFactory proxy = new ProxyFactory(source);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) call -> call.getMethod().getName().equals("getConnection")
                ? connection(watched, call.getArguments())
                : call.proceed());
        return (DataSource) proxy.getProxy(source.getClass().getClassLoader());
    }

    private static Connection connection(DataSource watched, Object[] arguments) throws SQLException {
        return arguments.length == 0
                ? watched.getConnection()
                : watched.getConnection((String) arguments[0], (String) arguments[1]);
    }
}
