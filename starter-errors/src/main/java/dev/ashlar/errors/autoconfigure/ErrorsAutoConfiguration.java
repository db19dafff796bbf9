package dev.ashlar.errors.autoconfigure;

import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.ProblemCustomizer;
import dev.ashlar.errors.ProblemListener;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.ProblemRenderer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;

/** Auto-configuration of the problem renderer, which every web stack shares. */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "ashlar.errors.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ErrorsProperties.class)
public final class ErrorsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ProblemRenderer problemRenderer(
            ProblemMappers mappers,
            MessageSource messages,
            KnownCodes codes,
            ObjectProvider<ProblemCustomizer> customizers,
            ObjectProvider<ProblemListener> listeners,
            ErrorsProperties properties) {
        return new DefaultProblemRenderer(
                mappers,
                new ProblemTexts(messages),
                codes,
                customizers.orderedStream().toList(),
                new ProblemListeners(listeners.orderedStream().toList()),
                properties);
    }

    @Bean
    KnownCodes knownCodes(ConfigurableListableBeanFactory beanFactory) {
        return new KnownCodes(beanFactory, beanFactory.getBeanClassLoader());
    }

    @Bean
    ProblemMappers problemMappers(ConfigurableListableBeanFactory beanFactory) {
        return ProblemMappers.from(beanFactory);
    }

    @Bean
    @Fallback
    ProblemMapper<ApplicationException> applicationExceptionMapper() {
        return ApplicationException::problem;
    }
}
