package dev.ashlar.security.autoconfigure.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Makes up a key where nobody depends on it. */
final class DevelopmentKeys {

    private static final Logger LOGGER = LoggerFactory.getLogger("dev.ashlar.security.tokens");

    private static final Profiles DEVELOPMENT = Profiles.of("dev", "local", "test");

    private DevelopmentKeys() {}

    static SigningKeys generate(Environment environment) {
        if (!environment.acceptsProfiles(DEVELOPMENT)) {
            throw SigningKeyReader.refuse(
                    "ashlar.security.tokens.keys is empty, and no profile of dev, local and test is active.");
        }
        LOGGER.warn(
                "A key for access tokens was made up since a development profile is active: tokens are good on this node "
                        + "until it stops. Set ashlar.security.tokens.keys for more");
        try {
            return new SigningKeys(List.of(
                    new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
