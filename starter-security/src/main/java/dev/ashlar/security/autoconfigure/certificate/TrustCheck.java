package dev.ashlar.security.autoconfigure.certificate;

import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Refuses to start where nobody has said whose certificates are good: the JDK trusts every public authority. */
record TrustCheck(Environment environment, ObjectProvider<SslBundles> bundles) implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        if (!isSet("server.ssl.trust-store") && !isSet("server.ssl.trust-certificate") && !bundleTrusts()) {
            throw new SecretSetupException(
                    "ashlar.security.certificates.enabled is set, and no trust store: certificates of every authority that"
                            + " the JDK knows would be accepted, for any name.",
                    "Set server.ssl.trust-store to the authority that issues your callers' certificates, or"
                            + " server.ssl.bundle to a bundle with a trust store.");
        }
    }

    private boolean isSet(String name) {
        return StringUtils.hasText(environment.getProperty(name));
    }

    private boolean bundleTrusts() {
        String name = environment.getProperty("server.ssl.bundle");
        SslBundles all = bundles.getIfAvailable();
        return StringUtils.hasText(name)
                && all != null
                && all.getBundle(name).getStores().getTrustStore() != null;
    }
}
