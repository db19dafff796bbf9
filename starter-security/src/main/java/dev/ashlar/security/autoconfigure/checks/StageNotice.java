package dev.ashlar.security.autoconfigure.checks;

import dev.ashlar.security.autoconfigure.profile.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** Says what is off where no profile tells what an application runs for. */
final class StageNotice {

    private static final Logger LOGGER = LoggerFactory.getLogger("dev.ashlar.security.checks");

    private StageNotice() {}

    static void tell(Stage stage, CheckMode mode, Environment environment) {
        if (stage == Stage.UNKNOWN) {
            LOGGER.info(
                    "No profile says what this runs for (active: {}): weak secrets {}; HTTPS is not"
                            + " required, the pages of the API are open, and all else that does not belong into"
                            + " production is warned of at most. Activate one of ashlar.security.production-profiles"
                            + " (prod, production, live) or one of local, dev and test",
                    String.join(", ", environment.getActiveProfiles()),
                    switch (mode) {
                        case REFUSE -> "keep it from starting";
                        case WARN -> "are warned of";
                        case OFF -> "are not looked for";
                    });
        }
    }
}
