package dev.ashlar.security.autoconfigure.token;

import dev.ashlar.security.autoconfigure.secret.OpaqueSecret;
import dev.ashlar.security.token.IssuedTokens;
import dev.ashlar.security.token.RefreshFamily;
import dev.ashlar.security.token.RefreshOutcome;
import dev.ashlar.security.token.RefreshReuseEvent;
import dev.ashlar.security.token.RefreshToken;
import dev.ashlar.security.token.RefreshTokenStore;
import dev.ashlar.security.token.TokenService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsChecker;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Signed access tokens, and refresh tokens that rotate. */
final class DefaultTokenService implements TokenService {

    private static final String TOKEN_TYPE = "Bearer";

    private final RefreshTokenStore store;
    private final AccessTokens accessTokens;
    private final UserDetailsService users;
    private final TokenProperties.Refresh settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final UserDetailsChecker status = new AccountStatusUserDetailsChecker();

    DefaultTokenService(
            RefreshTokenStore store,
            AccessTokens accessTokens,
            UserDetailsService users,
            TokenProperties.Refresh settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.accessTokens = accessTokens;
        this.users = users;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public IssuedTokens issue(UserDetails user) {
        Instant now = now();
        RefreshFamily family =
                new RefreshFamily(UUID.randomUUID(), user.getUsername(), now, now.plus(settings.absoluteLifetime()));
        OpaqueSecret secret = OpaqueSecret.create();
        store.open(family, kept(secret, now));
        return tokens(user, family, secret, now);
    }

    @Override
    public IssuedTokens refresh(String refreshToken, @Nullable String address) {
        Instant now = now();
        OpaqueSecret successor = OpaqueSecret.create();
        RefreshOutcome outcome =
                store.rotate(OpaqueSecret.hash(refreshToken), kept(successor, now), settings.parallelWindow());
        if (outcome instanceof RefreshOutcome.Rotated rotated) {
            return tokens(user(rotated.family(), now), rotated.family(), successor, now);
        }
        if (outcome instanceof RefreshOutcome.Reused reused) {
            events.publishEvent(new RefreshReuseEvent(reused.family(), address));
        }
        throw new InvalidRefreshTokenException();
    }

    @Override
    public void revoke(String refreshToken) {
        store.revoke(OpaqueSecret.hash(refreshToken), now());
    }

    @Override
    public void revoke(UUID family) {
        store.revoke(family, now());
    }

    @Override
    public void revokeAll(String username) {
        store.revokeAll(username, now());
    }

    @Override
    public void revokeOthers(String username, UUID kept) {
        store.revokeOthers(username, kept, now());
    }

    /** The user as it is now; who is gone or locked since is out. */
    private UserDetails user(RefreshFamily family, Instant now) {
        try {
            UserDetails user = users.loadUserByUsername(family.subject());
            status.check(user);
            return user;
        } catch (UsernameNotFoundException | AccountStatusException out) {
            store.revoke(family.id(), now);
            throw new InvalidRefreshTokenException();
        }
    }

    private IssuedTokens tokens(UserDetails user, RefreshFamily family, OpaqueSecret secret, Instant now) {
        long seconds = Duration.between(now, accessTokens.end(family, now)).toSeconds();
        return new IssuedTokens(accessTokens.issue(user, family, now), TOKEN_TYPE, seconds, secret.value());
    }

    private RefreshToken kept(OpaqueSecret secret, Instant now) {
        return new RefreshToken(secret.hash(), now, now.plus(settings.idleLifetime()));
    }

    /** As precise as PostgreSQL, so that all stores compare alike. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
