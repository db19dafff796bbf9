package dev.ashlar.security.autoconfigure.upload;

import dev.ashlar.security.upload.UploadQuota;
import dev.ashlar.security.upload.UploadScanner;
import dev.ashlar.security.upload.Uploads;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Auto-configuration of checks of the files that callers send. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "ashlar.security.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty(name = "ashlar.security.uploads.enabled", matchIfMissing = true)
@EnableConfigurationProperties(UploadProperties.class)
public final class UploadAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Uploads ashlarUploads(UploadProperties properties, ObjectProvider<UploadScanner> scanners) {
        return new UploadCheck(properties, scanners.orderedStream().toList());
    }

    @Bean
    @ConditionalOnMissingBean
    UploadQuota ashlarUploadQuota(UploadProperties properties) {
        return properties.quota() == null
                ? MemoryQuota.NONE
                : new MemoryQuota(properties.quota().toBytes());
    }

    @Bean
    WebMvcConfigurer ashlarUploadConfigurer(Uploads uploads, UploadQuota quota, UploadProperties properties) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new UploadInterceptor(uploads, quota, properties.maxFiles()));
            }
        };
    }
}
