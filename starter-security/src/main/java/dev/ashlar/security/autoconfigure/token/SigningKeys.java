package dev.ashlar.security.autoconfigure.token;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.util.Assert;

/**
 * The keys of access tokens.
 *
 * @param all all of them; the first signs
 */
record SigningKeys(List<JWK> all) {

    JWK current() {
        return all.get(0);
    }

    /**
     * What a key signs with: the algorithm that it names, or the usual one of its kind.
     *
     * @throws IllegalArgumentException where that is none that signs
     */
    static SignatureAlgorithm algorithm(JWK key) {
        String name =
                key.getAlgorithm() == null ? usual(key) : key.getAlgorithm().getName();
        SignatureAlgorithm algorithm = SignatureAlgorithm.from(name);
        Assert.notNull(algorithm, "No algorithm of signatures");
        return algorithm;
    }

    private static String usual(JWK key) {
        return key instanceof ECKey curve ? "ES" + (curve.size() == 521 ? 512 : curve.size()) : "RS256";
    }

    JWKSource<SecurityContext> source() {
        return new ImmutableJWKSet<>(new JWKSet(all));
    }

    /** What everybody may know. */
    Map<String, Object> published() {
        return new JWKSet(all).toPublicJWKSet().toJSONObject();
    }

    @Override
    public String toString() {
        return "SigningKeys" + all.stream().map(JWK::getKeyID).toList();
    }
}
