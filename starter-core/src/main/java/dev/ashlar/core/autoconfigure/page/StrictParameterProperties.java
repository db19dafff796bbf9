package dev.ashlar.core.autoconfigure.page;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of query parameters that nobody declares.
 *
 * @param strictParameters Whether query parameters that a handler method does not declare are refused with 400.
 * @param commonParameters Names of query parameters that are taken everywhere, such as those of filters, where
 *     undeclared ones are refused.
 */
@ConfigurationProperties("ashlar.core")
record StrictParameterProperties(
        @DefaultValue("false") boolean strictParameters,
        @DefaultValue List<String> commonParameters) {

    StrictParameterProperties {
        commonParameters = List.copyOf(commonParameters);
    }
}
