package dev.ashlar.security.autoconfigure.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.core.io.ResourceLoader;

/** Reads private keys from the text of a property, or from where it points. Never tells what it has read. */
record SigningKeyReader(ResourceLoader resources) {

    private static final String PROPERTY = "ashlar.security.tokens.keys[%d]";
    private static final int MIN_RSA_BITS = 2048;
    private static final List<Curve> CURVES = List.of(Curve.P_256, Curve.P_384, Curve.P_521);
    private static final String ACTION =
            "Give a private key as PEM or JWK, or where to find one: EC on P-256, P-384 or P-521, or RSA of 2048 bits or more. "
                    + "Make one with: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem";

    SigningKeys read(List<String> values) {
        List<JWK> keys = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            keys.add(read(PROPERTY.formatted(index), values.get(index)));
        }
        return new SigningKeys(List.copyOf(keys));
    }

    private JWK read(String property, String value) {
        try {
            JWK key = parse(isKey(value) ? value : load(value));
            if (!(key instanceof AsymmetricJWK) || !key.isPrivate() || !isStrong(key)) {
                throw refuse(property + " is no asymmetric private key that is strong enough.");
            }
            SigningKeys.algorithm(key);
            return key.getKeyID() == null ? named(key) : key;
        } catch (IOException
                | RuntimeException
                | GeneralSecurityException
                | JOSEException
                | ParseException unreadable) {
            if (unreadable instanceof SecretSetupException refused) {
                throw refused;
            }
            throw refuse(property + " holds no private key that can be read.");
        }
    }

    static SecretSetupException refuse(String description) {
        return new SecretSetupException(description, ACTION);
    }

    private static boolean isKey(String value) {
        return value.stripLeading().startsWith("{") || PemContent.isPresentInText(value);
    }

    private String load(String location) throws IOException {
        return resources.getResource(location.strip()).getContentAsString(StandardCharsets.UTF_8);
    }

    private static JWK parse(String text) throws ParseException, GeneralSecurityException, IOException {
        return text.stripLeading().startsWith("{")
                ? JWK.parse(text)
                : fromPem(PemContent.of(text).getPrivateKey());
    }

    private static JWK fromPem(@Nullable PrivateKey key) throws GeneralSecurityException, IOException {
        if (key instanceof RSAPrivateCrtKey rsa) {
            RSAPublicKeySpec spec = new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent());
            PublicKey shared = KeyFactory.getInstance("RSA").generatePublic(spec);
            return new RSAKey.Builder((RSAPublicKey) shared).privateKey(key).build();
        }
        if (key instanceof ECPrivateKey curve) {
            return new ECKey.Builder(Curve.forECParameterSpec(curve.getParams()), publicKey(curve))
                    .privateKey(key)
                    .build();
        }
        throw new GeneralSecurityException("Neither EC nor RSA");
    }

    /** A PEM file of an EC key need not have the public half, and the JDK does not read it where it is there. */
    private static ECPublicKey publicKey(ECPrivateKey key) throws GeneralSecurityException, IOException {
        ECPrivateKeyParameters secret = (ECPrivateKeyParameters) PrivateKeyFactory.createKey(key.getEncoded());
        ECPublicKeyParameters shared = new ECPublicKeyParameters(
                secret.getParameters().getG().multiply(secret.getD()), secret.getParameters());
        byte[] encoded =
                SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(shared).getEncoded();
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static boolean isStrong(JWK key) {
        return key instanceof RSAKey
                ? key.size() >= MIN_RSA_BITS
                : key instanceof ECKey curve && CURVES.contains(curve.getCurve());
    }

    /** The id follows from the key, so that all nodes call it the same. */
    private static JWK named(JWK key) throws JOSEException {
        return key instanceof RSAKey rsa
                ? new RSAKey.Builder(rsa).keyIDFromThumbprint().build()
                : new ECKey.Builder(key.toECKey()).keyIDFromThumbprint().build();
    }
}
