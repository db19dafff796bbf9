package dev.ashlar.security.token;

import java.time.Instant;
import java.util.UUID;

/**
 * All refresh tokens that come from one login; they live and die together. Access tokens name it in their {@code sid}.
 *
 * @param id its id
 * @param subject the user name
 * @param loggedInAt when the user logged in; access tokens tell it as {@code auth_time}
 * @param absoluteEnd when it ends, however often it is used
 */
public record RefreshFamily(UUID id, String subject, Instant loggedInAt, Instant absoluteEnd) {}
