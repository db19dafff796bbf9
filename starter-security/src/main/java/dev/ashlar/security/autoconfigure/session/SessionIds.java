package dev.ashlar.security.autoconfigure.session;

import java.util.Base64;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.session.SessionIdGenerator;

/** Ids of 216 random bits, in the 36 characters that Spring Session's table has for them. */
final class SessionIds implements SessionIdGenerator {

    private static final int BYTES = 27;

    private final StringKeyGenerator generator =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES);

    @Override
    public String generate() {
        return generator.generateKey();
    }
}
