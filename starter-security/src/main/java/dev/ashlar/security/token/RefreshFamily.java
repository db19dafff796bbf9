package dev.ashlar.security.token;

import java.time.Instant;
import java.util.UUID;

/**
 * All refresh tokens that come from one login; they live and die together. Access tokens name it in their {@code sid}.
 *
 * @param id its id
 * @param subject the user name
 * @param absoluteEnd when it ends, however often it is used
 */
public record RefreshFamily(UUID id, String subject, Instant absoluteEnd) {}
