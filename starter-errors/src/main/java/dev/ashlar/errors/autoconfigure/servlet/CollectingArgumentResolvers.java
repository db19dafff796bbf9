package dev.ashlar.errors.autoconfigure.servlet;

import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Lets the resolvers of a handler's arguments tell all that is wrong with a request. */
final class CollectingArgumentResolvers implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof RequestMappingHandlerAdapter adapter) {
            List<HandlerMethodArgumentResolver> resolvers = adapter.getArgumentResolvers();
            if (resolvers != null) {
                OtherArguments others = new OtherArguments(resolvers, adapter::getWebBindingInitializer);
                adapter.setArgumentResolvers(resolvers.stream()
                        .map(resolver -> OtherArguments.canBeTried(resolver)
                                ? new CollectingArgumentResolver(resolver, others)
                                : resolver)
                        .toList());
            }
        }
        return bean;
    }
}
