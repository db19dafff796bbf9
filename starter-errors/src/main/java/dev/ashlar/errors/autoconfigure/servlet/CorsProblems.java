package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.servlet.ServletProblems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/** Gives our processor to every handler mapping that still has Spring's own, and to every filter. */
final class CorsProblems implements BeanPostProcessor {

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
        }
        return bean;
    }
}
