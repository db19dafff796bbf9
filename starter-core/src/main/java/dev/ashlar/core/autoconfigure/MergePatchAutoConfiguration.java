package dev.ashlar.core.autoconfigure;

import dev.ashlar.core.patch.MergePatchModule;
import dev.ashlar.core.patch.PatchErrorCode;
import dev.ashlar.errors.ErrorCodes;
import jakarta.validation.Validator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdvice;
import tools.jackson.databind.json.JsonMapper;

/** Auto-configuration of merge patches and JSON patches as request bodies, read by the application's JSON mapper. */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
@ConditionalOnClass(JsonMapper.class)
@EnableConfigurationProperties(JsonPatchProperties.class)
public final class MergePatchAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MergePatchModule ashlarMergePatchModule(
            ObjectProvider<JsonMapper> mapper, ObjectProvider<Validator> validator, JsonPatchProperties properties) {
        return new MergePatchModule(mapper::getObject, validator::getIfAvailable, properties.maxOperations());
    }

    @Bean
    ErrorCodes ashlarPatchErrorCodes() {
        return () -> List.of(PatchErrorCode.values());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = Type.SERVLET)
    @ConditionalOnClass(RequestBodyAdvice.class)
    static class ServletPatchConfiguration {

        @Bean
        PatchMediaTypeAdvice ashlarPatchMediaTypeAdvice() {
            return new PatchMediaTypeAdvice();
        }
    }
}
