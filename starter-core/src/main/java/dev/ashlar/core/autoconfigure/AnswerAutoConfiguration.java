package dev.ashlar.core.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Auto-configuration of what is done to answers in Spring MVC. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(ResponseBodyAdvice.class)
public final class AnswerAutoConfiguration {

    @Bean
    AnswerAdvice ashlarAnswerAdvice(ObjectProvider<AnswerStep> steps) {
        return new AnswerAdvice(steps.orderedStream().toList());
    }
}
