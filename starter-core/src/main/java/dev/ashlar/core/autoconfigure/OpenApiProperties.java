package dev.ashlar.core.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Settings of the OpenAPI document and its page.
 *
 * @param enabled Whether the OpenAPI document is served at "/openapi.yaml".
 * @param document OpenAPI document in YAML; nothing is served where it does not exist.
 * @param docs the page made from the document
 */
@ConfigurationProperties("ashlar.core.openapi")
record OpenApiProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("classpath:openapi.yaml") Resource document,
        @DefaultValue Docs docs) {

    /**
     * The page made from the document.
     *
     * @param enabled Whether the API docs page is served at "/docs".
     */
    record Docs(@DefaultValue("true") boolean enabled) {}
}
