package dev.ashlar.test.postgres;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Matches while nobody named a database: {@code spring.datasource.url} is absent or blank. */
public final class OnMissingDatasourceUrl extends SpringBootCondition {

    private static final String PROPERTY = "spring.datasource.url";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        ConditionMessage.Builder message = ConditionMessage.forCondition("Missing datasource URL");
        return StringUtils.hasText(context.getEnvironment().getProperty(PROPERTY))
                ? ConditionOutcome.noMatch(message.because(PROPERTY + " is set"))
                : ConditionOutcome.match(message.because(PROPERTY + " is not set"));
    }
}
