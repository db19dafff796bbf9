package dev.ashlar.security.idp;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.ashlar.security.test.TokenContractTests;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The contract that applications inherit, held by one that knows its identity provider and has nothing but defaults. */
class TokenContractIntegrationTests extends TokenContractTests {

    private final IdentityProvider issuer = IdentityProvider.shared();
    private final OrdersApplication application = OrdersApplication.shared();

    @Override
    protected String guardedPath() {
        return "/api/orders";
    }

    @Override
    protected Map<String, String> credentials() {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = Map.of(
                "iss",
                issuer.issuer(),
                "aud",
                List.of(IdentityProvider.AUDIENCE),
                "sub",
                "ada",
                "iat",
                now,
                "exp",
                now + 300,
                "scope",
                "orders:read");
        return Map.of("Authorization", "Bearer " + signed("JWT", claims));
    }

    @Override
    protected String signed(String type, Map<String, Object> claims) {
        try {
            JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType(type));
            return issuer.keys().sign(header, JWTClaimsSet.parse(claims));
        } catch (ParseException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    protected int port() {
        return application.port();
    }
}
