package dev.ashlar.security.token;

import dev.ashlar.security.account.PasswordResetSender;
import dev.ashlar.security.secrets.MarkedSecrets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.security.authentication.ott.OneTimeToken;

/** Where the mail of users ends up. */
public final class Outbox implements PasswordResetSender {

    private static final int PATIENCE_SECONDS = 60;

    private final Map<String, BlockingQueue<OneTimeToken>> sent = new ConcurrentHashMap<>();

    @Override
    public void send(OneTimeToken token) {
        of(token.getUsername()).add(token);
    }

    /** The token that a user has been sent, as soon as it is there. */
    public String tokenOf(String username) throws InterruptedException {
        OneTimeToken token = of(username).poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (token == null) {
            throw new AssertionError("Nothing was sent to " + username);
        }
        return MarkedSecrets.mark(token.getTokenValue());
    }

    private BlockingQueue<OneTimeToken> of(String username) {
        return sent.computeIfAbsent(username, unseen -> new LinkedBlockingQueue<>());
    }
}
