package dev.ashlar.core.autoconfigure;

import dev.ashlar.core.MergePatchModule;
import jakarta.validation.Validator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Auto-configuration of merge patches as request bodies, read by the application's JSON mapper. */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
@ConditionalOnClass(JsonMapper.class)
public final class MergePatchAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MergePatchModule ashlarMergePatchModule(ObjectProvider<JsonMapper> mapper, ObjectProvider<Validator> validator) {
        return new MergePatchModule(mapper::getObject, validator::getIfAvailable);
    }
}
