package dev.ashlar.core.autoconfigure.page;

import dev.ashlar.core.ListErrorCode;
import dev.ashlar.core.page.CursorSeal;
import dev.ashlar.errors.ErrorCodes;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Auto-configuration of the seal of cursors. */
@AutoConfiguration
@EnableConfigurationProperties(CursorProperties.class)
public final class CursorAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    CursorSeal ashlarCursorSeal(CursorProperties properties) {
        String secret = properties.secret();
        return secret == null ? CursorSeal.ofThisProcess() : CursorSeal.ofSecret(secret);
    }

    @Bean
    ErrorCodes ashlarListErrorCodes() {
        return () -> List.of(ListErrorCode.values());
    }
}
