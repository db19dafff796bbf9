package dev.ashlar.core.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches when the OpenAPI document exists. */
final class OnOpenApiDocument extends SpringBootCondition {

    private static final String PROPERTY = "ashlar.core.openapi.document";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String location = context.getEnvironment().getProperty(PROPERTY, "classpath:openapi.yaml");
        ConditionMessage.Builder message = ConditionMessage.forCondition("OpenAPI document");
        return context.getResourceLoader().getResource(location).exists()
                ? ConditionOutcome.match(message.found("document").items(location))
                : ConditionOutcome.noMatch(message.didNotFind("document").items(location));
    }
}
