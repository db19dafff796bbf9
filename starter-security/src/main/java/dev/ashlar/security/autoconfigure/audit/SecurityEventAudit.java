package dev.ashlar.security.autoconfigure.audit;

import dev.ashlar.security.access.Credentials;
import dev.ashlar.security.account.PasswordChangedEvent;
import dev.ashlar.security.account.PasswordResetRequestedEvent;
import dev.ashlar.security.audit.Audit;
import dev.ashlar.security.audit.AuditOutcome;
import dev.ashlar.security.audit.AuditResource;
import dev.ashlar.security.autoconfigure.login.ShownPassword;
import dev.ashlar.security.token.RefreshReuseEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.util.ClassUtils;

/** Records who logs in and out, who fails to, and who is refused. */
final class SecurityEventAudit {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityEventAudit.class);

    /** What comes with every request is no login. */
    private static final Set<String> SHOWN_EVERY_TIME = Set.of(
            FactorGrantedAuthority.BEARER_AUTHORITY,
            FactorGrantedAuthority.X509_AUTHORITY,
            Credentials.API_KEY_AUTHORITY);

    private static final boolean OAUTH_CLIENT = ClassUtils.isPresent(
            "org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken",
            SecurityEventAudit.class.getClassLoader());

    private final Audit audit;
    private final boolean anonymousDenials;

    SecurityEventAudit(Audit audit, boolean anonymousDenials) {
        this.audit = audit;
        this.anonymousDenials = anonymousDenials;
    }

    /** A login that cannot be recorded does not happen. */
    @EventListener
    void loggedIn(AuthenticationSuccessEvent event) {
        Authentication caller = event.getAuthentication();
        if (!(caller.getDetails() instanceof ShownPassword)
                && caller.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .noneMatch(SHOWN_EVERY_TIME::contains)) {
            audit.recordAs(caller.getName(), "login", null, AuditOutcome.SUCCESS, Map.of());
        }
    }

    @EventListener
    void loggedOut(LogoutSuccessEvent event) {
        audit.recordAs(event.getAuthentication().getName(), "logout", null, AuditOutcome.SUCCESS, Map.of());
    }

    /** Somebody has used a refresh token twice: it was stolen from one of them. */
    @EventListener
    void reused(RefreshReuseEvent event) {
        keep(
                event.family().subject(),
                "refresh_reuse",
                null,
                AuditOutcome.FAILURE,
                Map.of("family", event.family().id()));
    }

    @EventListener
    void changed(PasswordChangedEvent event) {
        String action = "password." + event.cause().name().toLowerCase(Locale.ROOT);
        audit.recordAs(event.username(), action, account(event.username()), AuditOutcome.SUCCESS, Map.of());
    }

    @EventListener
    void askedFor(PasswordResetRequestedEvent event) {
        audit.record("password.reset_request", account(event.username()), AuditOutcome.SUCCESS, Map.of());
    }

    private static AuditResource account(String username) {
        return AuditResource.of("Account", username);
    }

    /** Broken tokens and keys are no logins: anybody could fill the table with them. */
    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        Authentication claimed = event.getAuthentication();
        if (!isLogin(claimed)) {
            return;
        }
        String name = claimed instanceof UsernamePasswordAuthenticationToken ? claimed.getName() : null;
        keep(
                name,
                "login",
                null,
                AuditOutcome.FAILURE,
                Map.of("reason", event.getException().getClass().getSimpleName()));
    }

    @EventListener
    void denied(AuthorizationDeniedEvent<?> event) {
        Authentication caller = event.getAuthentication().get();
        boolean known = caller != null && !(caller instanceof AnonymousAuthenticationToken);
        if (known || anonymousDenials) {
            keep(known ? caller.getName() : null, "access", resource(event.getObject()), AuditOutcome.DENIED, Map.of());
        }
    }

    private static boolean isLogin(Authentication claimed) {
        return claimed instanceof UsernamePasswordAuthenticationToken
                || (OAUTH_CLIENT && claimed instanceof OAuth2LoginAuthenticationToken);
    }

    /** Who is refused stays refused, recorded or not. */
    private void keep(
            @Nullable String actor,
            String action,
            @Nullable AuditResource resource,
            AuditOutcome outcome,
            Map<String, ?> details) {
        try {
            audit.recordAs(actor, action, resource, outcome, details);
        } catch (RuntimeException lost) {
            LOG.error("The audit log lacks that somebody was refused ({})", action, lost);
        }
    }

    private static @Nullable AuditResource resource(@Nullable Object refused) {
        if (refused instanceof RequestAuthorizationContext context) {
            return route(context.getRequest());
        }
        if (refused instanceof HttpServletRequest request) {
            return route(request);
        }
        return refused instanceof MethodInvocation call
                ? AuditResource.of(
                        "method",
                        call.getMethod().getDeclaringClass().getSimpleName() + "."
                                + call.getMethod().getName())
                : null;
    }

    /** The query is left out, since it may hold anything. */
    private static AuditResource route(HttpServletRequest request) {
        return AuditResource.of("request", request.getMethod() + " " + request.getRequestURI());
    }
}
