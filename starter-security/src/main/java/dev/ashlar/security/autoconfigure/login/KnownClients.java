package dev.ashlar.security.autoconfigure.login;

import dev.ashlar.security.autoconfigure.address.CallerAddress;
import dev.ashlar.security.autoconfigure.secret.OpaqueSecret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Knows again who has logged in before, by a cookie or else by the address, so that strangers cannot lock a user out. */
record KnownClients(LoginRecord loginRecord, Duration lifetime) {

    static final String COOKIE = "__Host-CLIENT";

    /**
     * The key of the client where it has logged in to this account before.
     *
     * @param key under which strangers are counted
     */
    Optional<String> find(String account, String key, HttpServletRequest request, Instant now) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        Stream<String> candidates = cookie == null
                ? Stream.of(address(request))
                : Stream.of(OpaqueSecret.hash(cookie.getValue()), address(request));
        return candidates
                .filter(client -> loginRecord.knows(client, account, now))
                .map(client -> OpaqueSecret.hash(client + key))
                .findFirst();
    }

    /** By the address alone, for clients that keep no cookies. */
    void remember(String account, HttpServletRequest request, Instant now) {
        loginRecord.remember(address(request), account, now.plus(lifetime), now);
    }

    void remember(String account, HttpServletRequest request, HttpServletResponse response, Instant now) {
        Instant until = now.plus(lifetime);
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        loginRecord.remember(address(request), account, until, now);
        if (cookie != null && loginRecord.knows(OpaqueSecret.hash(cookie.getValue()), account, now)) {
            return;
        }
        OpaqueSecret client = OpaqueSecret.create();
        loginRecord.remember(client.hash(), account, until, now);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, client.value())
                        .path("/")
                        .secure(true)
                        .httpOnly(true)
                        .sameSite("Strict")
                        .maxAge(lifetime)
                        .build()
                        .toString());
    }

    private static String address(HttpServletRequest request) {
        return OpaqueSecret.hash("address:" + CallerAddress.of(request));
    }
}
