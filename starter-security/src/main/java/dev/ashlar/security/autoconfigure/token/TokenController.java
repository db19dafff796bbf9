package dev.ashlar.security.autoconfigure.token;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ashlar.security.account.ActiveLogins;
import dev.ashlar.security.audit.Audit;
import dev.ashlar.security.audit.AuditOutcome;
import dev.ashlar.security.audit.AuditResource;
import dev.ashlar.security.autoconfigure.login.AllLogins;
import dev.ashlar.security.autoconfigure.login.LoginRefusedException;
import dev.ashlar.security.autoconfigure.login.PasswordRecheck;
import dev.ashlar.security.autoconfigure.login.Username;
import dev.ashlar.security.autoconfigure.transaction.AtOnce;
import dev.ashlar.security.login.PasswordLogin;
import dev.ashlar.security.token.IssuedTokens;
import dev.ashlar.security.token.TokenService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Login, refresh and logout. */
@RestController
@RequestMapping(path = TokenController.BASE_PATH)
class TokenController {

    static final String BASE_PATH = "${ashlar.security.tokens.base-path:/auth}";

    private final PasswordLogin users;
    private final PasswordRecheck passwords;
    private final TokenService tokens;
    private final AllLogins logins;
    private final AtOnce transaction;
    private final ObjectProvider<Audit> audit;

    TokenController(
            PasswordLogin users,
            PasswordRecheck passwords,
            TokenService tokens,
            List<ActiveLogins> logins,
            AtOnce transaction,
            ObjectProvider<Audit> audit) {
        this.users = users;
        this.passwords = passwords;
        this.tokens = tokens;
        this.logins = new AllLogins(logins);
        this.transaction = transaction;
        this.audit = audit;
    }

    @PostMapping("/login")
    ResponseEntity<IssuedTokens> login(
            @Valid @RequestBody Login login, HttpServletRequest request, HttpServletResponse response) {
        Authentication user = users.login(login.username(), login.password(), request, response);
        IssuedTokens issued = tokens.issue((UserDetails) Objects.requireNonNull(user.getPrincipal()));
        if (!passwords.holds(user.getName(), login.password())) {
            tokens.revoke(issued.refreshToken());
            throw LoginRefusedException.invalid();
        }
        return secret(issued);
    }

    @PostMapping("/refresh")
    ResponseEntity<IssuedTokens> refresh(@Valid @RequestBody Refresh refresh, HttpServletRequest request) {
        return secret(tokens.refresh(refresh.refreshToken(), request.getRemoteAddr()));
    }

    /** By the refresh token, by the access token, or by both; a token that is no good any more is logged out already. */
    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(@RequestBody(required = false) @Nullable Logout logout, @AuthenticationPrincipal @Nullable Jwt caller) {
        if (logout != null && logout.refreshToken() != null) {
            tokens.revoke(logout.refreshToken());
        }
        String family = caller == null ? null : caller.getClaimAsString(AccessTokens.FAMILY);
        if (family != null) {
            tokens.revoke(UUID.fromString(family));
        }
    }

    /** Tokens end together with the record of it; other logins after that, since their stores may take connections of their own. */
    @PostMapping("/logout-everywhere")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logoutEverywhere(Authentication caller) {
        String name = caller.getName();
        transaction.run(() -> {
            tokens.revokeAll(name);
            audit.ifAvailable(log ->
                    log.record("logout.everywhere", AuditResource.of("Account", name), AuditOutcome.SUCCESS, Map.of()));
        });
        logins.end(kind -> kind.endAll(name));
    }

    private static ResponseEntity<IssuedTokens> secret(IssuedTokens issued) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(issued);
    }

    /** Who logs in. */
    record Login(
            @Username String username,
            @NotBlank @Size(max = 1024) String password) {

        @Override
        public String toString() {
            return "Login[]";
        }
    }

    /** What is refreshed. */
    record Refresh(
            @JsonProperty("refresh_token") @JsonAlias("refreshToken") @NotBlank @Size(max = 256)
            String refreshToken) {

        @Override
        public String toString() {
            return "Refresh[]";
        }
    }

    /** What is logged out. */
    record Logout(
            @JsonProperty("refresh_token") @JsonAlias("refreshToken") @Nullable
            String refreshToken) {

        @Override
        public String toString() {
            return "Logout[]";
        }
    }
}
