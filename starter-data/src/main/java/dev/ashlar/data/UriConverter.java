package dev.ashlar.data;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Stores a {@link URI} as the text it was given in; without a converter JPA would store it as a serialized object.
 *
 * <pre>{@code @Convert(converter = UriConverter.class) private URI website;}</pre>
 */
@Converter
public class UriConverter implements AttributeConverter<@Nullable URI, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable URI uri) {
        return uri == null ? null : uri.toString();
    }

    @Override
    public @Nullable URI convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : URI.create(text);
    }
}
