package dev.ashlar.security.autoconfigure.https;

import dev.ashlar.security.checks.SecurityCheck;
import dev.ashlar.security.checks.SecurityFinding;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/** Whether a request over HTTPS can reach the application at all, and whether what its proxies say is heard. */
record HttpsCheck(boolean required, ProxiesProperties proxies, Environment environment) implements SecurityCheck {

    private static final String TRUSTED = "ashlar.security.proxies.trusted";
    private static final String STRATEGY = "server.forward-headers-strategy";

    @Override
    public List<SecurityFinding> findings() {
        List<SecurityFinding> findings = new ArrayList<>();
        if (required && proxies.enabled() && proxies.trusted().isEmpty() && !isEncrypted()) {
            findings.add(SecurityFinding.refusal(
                    "https-unreachable",
                    TRUSTED,
                    "HTTPS is required, and the server neither speaks it nor trusts a proxy that does, so that it would refuse"
                            + " every request.",
                    "Name the addresses of the proxy in " + TRUSTED + ", set server.ssl.bundle, or set"
                            + " ashlar.security.https.required=false."));
        }
        String strategy = environment.getProperty(STRATEGY, "none");
        if (proxies.enabled() && proxies.trusted().isEmpty() && !strategy.equalsIgnoreCase("none")) {
            findings.add(SecurityFinding.warning(
                    "proxies-unknown",
                    STRATEGY,
                    "Forwarded headers are asked for and no proxy is trusted, so that they are ignored.",
                    "Name the addresses of the proxy in " + TRUSTED + "."));
        }
        return findings;
    }

    private boolean isEncrypted() {
        return environment.getProperty("server.ssl.enabled", Boolean.class, true)
                && (environment.containsProperty("server.ssl.bundle")
                        || environment.containsProperty("server.ssl.key-store")
                        || environment.containsProperty("server.ssl.certificate"));
    }
}
