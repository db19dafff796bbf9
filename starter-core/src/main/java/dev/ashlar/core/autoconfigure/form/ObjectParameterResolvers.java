package dev.ashlar.core.autoconfigure.form;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;

/** Puts our resolver in the place of Spring's first one of model attributes; before others wrap it, hence ordered. */
final class ObjectParameterResolvers implements BeanPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof RequestMappingHandlerAdapter adapter && adapter.getArgumentResolvers() != null) {
            List<HandlerMethodArgumentResolver> resolvers = new ArrayList<>(adapter.getArgumentResolvers());
            resolvers.stream()
                    .filter(resolver -> resolver.getClass() == ServletModelAttributeMethodProcessor.class)
                    .findFirst()
                    .ifPresent(first -> resolvers.set(resolvers.indexOf(first), new ObjectParameterResolver()));
            adapter.setArgumentResolvers(resolvers);
        }
        return bean;
    }
}
