package dev.ashlar.errors.autoconfigure;

import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.ProblemCustomizer;
import dev.ashlar.errors.ProblemListener;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.ProblemRenderer;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.env.Environment;

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
            ErrorsProperties properties,
            ObjectProvider<Clock> clock) {
        return new DefaultProblemRenderer(
                mappers,
                new ProblemTexts(messages),
                codes,
                customizers.orderedStream().toList(),
                new ProblemListeners(listeners.orderedStream().toList()),
                properties,
                clock.getIfUnique(Clock::systemUTC));
    }

    @Bean
    RejectedValues rejectedValues(ErrorsProperties properties) {
        return new RejectedValues(properties.includeRejectedValues());
    }

    @Bean
    KnownCodes knownCodes(ConfigurableListableBeanFactory beanFactory) {
        return new KnownCodes(beanFactory, beanFactory.getBeanClassLoader());
    }

    @Bean
    UnknownTexts unknownTexts(Environment environment, ApplicationContext resources, KnownCodes codes) {
        List<String> basenames = Binder.get(environment)
                .bind("spring.messages.basename", Bindable.listOf(String.class))
                .orElse(List.of("messages"));
        return new UnknownTexts(basenames, resources, codes);
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
