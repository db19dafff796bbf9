package dev.ashlar.security.autoconfigure.apikey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * API keys.
 *
 * @param enabled Whether API keys are accepted.
 * @param header Name of the request header that carries the key.
 * @param queryParameter Name of a query parameter that carries the key too, where it cannot be avoided: addresses end up in
 *     logs.
 * @param prefix How each key begins, so that people and secret scanners recognise it.
 * @param closedPaths Path patterns of what is for users themselves: closed to callers with nothing but a
 *     key, whatever its scopes, unless a table of operations asks for keys there. Where ashlar.security.accounts.base-path is
 *     another, name that.
 * @param store Where keys are kept.
 */
@Validated
@ConfigurationProperties("ashlar.security.api-keys")
record ApiKeyProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("X-API-Key") @NotBlank String header,
        @Nullable String queryParameter,

        @DefaultValue("ak") @Pattern(regexp = "[a-z0-9]{1,16}")
        String prefix,

        @DefaultValue("/account/**") List<@Pattern(regexp = "/.*") String> closedPaths,
        @DefaultValue("jdbc") Store store) {

    /** Where keys are kept. */
    enum Store {

        /** In the table api_keys of the application's PostgreSQL. */
        JDBC,

        /** In the memory of this process, forgotten when it ends. */
        MEMORY
    }
}
