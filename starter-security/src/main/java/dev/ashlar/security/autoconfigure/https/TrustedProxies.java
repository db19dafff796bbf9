package dev.ashlar.security.autoconfigure.https;

import dev.ashlar.security.autoconfigure.failure.SecurityStartException;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * The proxies that are believed.
 *
 * @param networks as the server reads them: of single addresses in a row it would make an expression
 * @param matchers the same, to be asked
 */
record TrustedProxies(List<String> networks, List<IpAddressMatcher> matchers) {

    static TrustedProxies of(List<String> addresses) {
        return new TrustedProxies(
                addresses.stream().map(TrustedProxies::network).toList(),
                addresses.stream().map(address -> matcher(address)).toList());
    }

    boolean include(String address) {
        return matchers.stream().anyMatch(matcher -> matcher.matches(address));
    }

    private static String network(String address) {
        if (address.contains("/")) {
            return address;
        }
        return address + (address.contains(":") ? "/128" : "/32");
    }

    private static IpAddressMatcher matcher(String address) {
        try {
            return new IpAddressMatcher(address);
        } catch (IllegalArgumentException notAnAddress) {
            throw new SecurityStartException(
                    "ashlar.security.proxies.trusted has an entry that is no address: " + notAnAddress.getMessage(),
                    "Name addresses and networks, such as 10.1.2.3 and 10.1.0.0/16.");
        }
    }
}
