package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.servlet.ServletProblems;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.ClassUtils;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/** Gives our processor to every handler mapping that still has Spring's own, and to every filter, also of Spring Security. */
final class CorsProblems implements BeanPostProcessor {

    private static final boolean SECURITY = ClassUtils.isPresent(
            "org.springframework.security.web.SecurityFilterChain", CorsProblems.class.getClassLoader());

    private final CorsProcessor processor;

    CorsProblems(ObjectProvider<ServletProblems> problems) {
        this.processor = new ProblemCorsProcessor(problems::getObject);
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof AbstractHandlerMapping mapping
                && mapping.getCorsProcessor().getClass() == DefaultCorsProcessor.class) {
            mapping.setCorsProcessor(processor);
        } else if (bean instanceof CorsFilter filter) {
            filter.setCorsProcessor(processor);
        } else if (SECURITY) {
            Security.corsFilters(bean).forEach(filter -> filter.setCorsProcessor(processor));
        }
        return bean;
    }

    private static final class Security {

        static List<CorsFilter> corsFilters(Object bean) {
            return bean instanceof SecurityFilterChain chain
                    ? chain.getFilters().stream()
                            .filter(CorsFilter.class::isInstance)
                            .map(CorsFilter.class::cast)
                            .toList()
                    : List.of();
        }
    }
}
