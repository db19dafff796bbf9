package dev.ashlar.security.autoconfigure.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may call what.
 *
 * @param rules Rules by path; the first that matches decides, before annotations and tables of operations.
 * @param roleHierarchy Which role includes which, such as "ADMIN > STAFF", one relation an entry.
 */
@Validated
@ConfigurationProperties("ashlar.security.access")
record AccessProperties(
        @DefaultValue List<@Valid Rule> rules, @DefaultValue List<String> roleHierarchy) {

    /**
     * A rule by path.
     *
     * @param paths Path patterns, such as /files/**.
     * @param methods HTTP methods, GET with HEAD; empty for all.
     * @param open Whether anybody may, known or not.
     * @param roles Roles of which one is needed; empty for any caller who is known.
     * @param scopes Scopes of which all are needed.
     * @param loggedInWithin How long ago the login of the caller may be; any time where unset.
     */
    record Rule(
            @NotEmpty List<String> paths,
            @DefaultValue List<String> methods,
            @DefaultValue("false") boolean open,
            @DefaultValue List<String> roles,
            @DefaultValue List<String> scopes,
            @Nullable @DurationMin(seconds = 1) Duration loggedInWithin) {}
}
