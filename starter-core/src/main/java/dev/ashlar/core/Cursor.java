package dev.ashlar.core;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The opaque, URL-safe token with which a caller goes on reading a list after the last row seen (keyset paging,
 * <a href="https://google.aip.dev/158">AIP-158</a>). It carries that row's key and nothing else, for
 * anyone to read; a {@link dev.ashlar.core.page.CursorSeal} makes tokens that only the application reads, for any order.
 */
public final class Cursor {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            Long.class, Long::valueOf,
            Integer.class, Integer::valueOf,
            UUID.class, UUID::fromString,
            String.class, Function.identity(),
            Instant.class, Instant::parse);

    private Cursor() {}

    /**
     * The token that stands for the row with this key.
     *
     * @param key a Long, Integer, UUID, String or Instant
     */
    public static String encode(Object key) {
        if (!READERS.containsKey(key.getClass())) {
            throw new IllegalArgumentException(
                    "A cursor cannot carry a key of type " + key.getClass().getName());
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key that a token in the parameter {@code cursor} carries, {@code null} when there is no token.
     *
     * @throws InvalidCursorException when the token was not made by {@link #encode}
     */
    public static <K> @Nullable K decode(@Nullable String token, Class<K> keyType) {
        return decode(token, keyType, "cursor");
    }

    /** As {@link #decode(String, Class)}, for a parameter with another name. */
    public static <K> @Nullable K decode(@Nullable String token, Class<K> keyType, String parameter) {
        if (token == null || token.isEmpty()) {
            return null;
        }
        Function<String, ?> reader = READERS.get(keyType);
        if (reader == null) {
            throw new IllegalArgumentException("A cursor cannot carry a key of type " + keyType.getName());
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            return keyType.cast(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new InvalidCursorException(parameter, unreadable);
        }
    }
}
