package dev.ashlar.security.autoconfigure.login;

import dev.ashlar.security.autoconfigure.address.CallerAddress;
import dev.ashlar.security.autoconfigure.secret.OpaqueSecret;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Delays who guesses: by account and by address, or, of a client that has logged in before, by that client alone. */
record LoginDelays(LoginRecord loginRecord, KnownClients clients, LoginProperties properties, Clock clock) {

    /** What was counted for one login. */
    sealed interface Counted {

        /** A client that is known, counted for itself. */
        record Known(String client) implements Counted {}

        /** A stranger. */
        record Stranger(String address, String account) implements Counted {}

        /** A client that is known and shows its password with every request; only failures are counted. */
        record Shown(String client) implements Counted {}

        /** Nothing. */
        record Nothing() implements Counted {}
    }

    static String account(String username) {
        String same =
                Normalizer.normalize(username.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return OpaqueSecret.hash("account:" + same);
    }

    /**
     * Counts a login that is going to be tried.
     *
     * @throws LoginRefusedException when it comes too soon
     */
    Counted begin(String account, HttpServletRequest request) {
        return begin(account, account, request);
    }

    /**
     * As above, for what is counted apart from the logins of the account whose known clients go before strangers.
     *
     * @param key under which it is counted
     */
    Counted begin(String account, String key, HttpServletRequest request) {
        if (!properties.delayed()) {
            return new Counted.Nothing();
        }
        Instant now = clock.instant();
        Optional<String> known = clients.find(account, key, request, now);
        if (known.isPresent()) {
            count(known.get(), properties.failuresPerAccount(), now);
            return new Counted.Known(known.get());
        }
        String address = OpaqueSecret.hash("failures:" + CallerAddress.of(request));
        count(address, properties.failuresPerAddress(), now);
        count(key, properties.failuresPerAccount(), now);
        return new Counted.Stranger(address, key);
    }

    /**
     * As {@link #begin}, for who shows the password with every request: a client that is known may send many of them at once,
     * and good ones leave no trace.
     */
    Counted beginShown(String account, HttpServletRequest request) {
        Instant now = clock.instant();
        Optional<String> known = properties.delayed() ? clients.find(account, account, request, now) : Optional.empty();
        if (known.isEmpty()) {
            return begin(account, request);
        }
        Duration wait = loginRecord.remaining(known.get(), now);
        if (!wait.isZero()) {
            throw LoginRefusedException.tooMany(wait);
        }
        return new Counted.Shown(known.get());
    }

    /** The password was wrong. */
    void failed(Counted counted) {
        if (counted instanceof Counted.Shown shown) {
            count(shown.client(), properties.failuresPerAccount(), clock.instant());
        }
    }

    /** The login was good. It does not pay for what else came from the address. */
    void succeeded(Counted counted) {
        if (counted instanceof Counted.Known known) {
            loginRecord.forget(known.client());
        } else if (counted instanceof Counted.Stranger stranger) {
            loginRecord.forgive(stranger.address());
            loginRecord.forget(stranger.account());
        }
    }

    /** The login could not be tried. */
    void takeBack(Counted counted) {
        if (counted instanceof Counted.Known known) {
            loginRecord.forgive(known.client());
        } else if (counted instanceof Counted.Stranger stranger) {
            loginRecord.forgive(stranger.address());
            loginRecord.forgive(stranger.account());
        }
    }

    private void count(String key, int free, Instant now) {
        DelayRule rule = new DelayRule(free, properties.firstDelay(), properties.maxDelay(), properties.forgetAfter());
        Duration wait = loginRecord.attempt(key, rule, now);
        if (!wait.isZero()) {
            throw LoginRefusedException.tooMany(wait);
        }
    }
}
