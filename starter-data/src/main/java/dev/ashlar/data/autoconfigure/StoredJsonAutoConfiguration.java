package dev.ashlar.data.autoconfigure;

import dev.ashlar.core.CompleteJson;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Auto-configuration that stores JSON columns as the application's JSON mapper writes them. */
@AutoConfiguration(after = JacksonAutoConfiguration.class, before = HibernateJpaAutoConfiguration.class)
@ConditionalOnSingleCandidate(JsonMapper.class)
public final class StoredJsonAutoConfiguration {

    @Bean
    HibernatePropertiesCustomizer ashlarStoredJson(JsonMapper mapper) {
        return properties -> properties.putIfAbsent(
                MappingSettings.JSON_FORMAT_MAPPER, new Jackson3JsonFormatMapper(stored(mapper)));
    }

    /** What is stored outlives the types it was made from, and numbers come back as they were. */
    private static JsonMapper stored(JsonMapper mapper) {
        return CompleteJson.of(mapper)
                .rebuild()
                .clearProblemHandlers()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }
}
