package dev.ashlar.core.autoconfigure.form;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How objects are read from forms and queries.
 *
 * @param enabled Whether fields of objects are found by names with brackets, such as "filter[name]", and optional objects of
 *     which nothing is sent are null.
 */
@ConfigurationProperties("ashlar.core.object-parameters")
record ObjectParameterProperties(@DefaultValue("true") boolean enabled) {}
