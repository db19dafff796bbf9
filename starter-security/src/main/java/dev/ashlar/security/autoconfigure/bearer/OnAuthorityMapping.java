package dev.ashlar.security.autoconfigure.bearer;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;

/** Whether the application maps claims to authorities by the properties of Spring Boot. */
final class OnAuthorityMapping {

    private OnAuthorityMapping() {}

    /** Matches where it does not. */
    static final class Absent extends NoneNestedConditions {

        Absent() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("spring.security.oauth2.resourceserver.jwt.authority-prefix")
        static class OnPrefix {}

        @ConditionalOnProperty("spring.security.oauth2.resourceserver.jwt.authorities-claim-name")
        static class OnName {}

        @ConditionalOnProperty("spring.security.oauth2.resourceserver.jwt.authorities-claim-delimiter")
        static class OnDelimiter {}

        @ConditionalOnProperty("spring.security.oauth2.resourceserver.jwt.authorities-claim-expressions")
        static class OnExpressions {}

        @ConditionalOnProperty("spring.security.oauth2.resourceserver.jwt.authorities-claim-expressions[0]")
        static class OnFirstExpression {}
    }
}
