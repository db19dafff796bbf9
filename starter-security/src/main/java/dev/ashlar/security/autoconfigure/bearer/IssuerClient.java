package dev.ashlar.security.autoconfigure.bearer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties.Opaquetoken;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.client.support.BasicAuthenticationInterceptor;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.oauth2.server.resource.introspection.SpringOpaqueTokenIntrospector;
import org.springframework.web.client.RestTemplate;

/** Asks the issuer, and waits for it as long as the properties say. */
final class IssuerClient {

    private IssuerClient() {}

    static RestTemplate create(BearerProperties.Keys times) {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(times.connectTimeout());
        requests.setReadTimeout(times.readTimeout());
        return new RestTemplate(requests);
    }

    static OpaqueTokenIntrospector introspector(Opaquetoken issuer, BearerProperties.Keys times) {
        RestTemplate client = create(times);
        client.getInterceptors()
                .add(new BasicAuthenticationInterceptor(
                        encoded("client-id", issuer.getClientId()),
                        encoded("client-secret", issuer.getClientSecret())));
        return new SpringOpaqueTokenIntrospector(required("introspection-uri", issuer.getIntrospectionUri()), client);
    }

    /** As RFC 6749 section 2.3.1 has it. */
    private static String encoded(String property, @Nullable String value) {
        return URLEncoder.encode(required(property, value), StandardCharsets.UTF_8);
    }

    private static String required(String property, @Nullable String value) {
        if (value == null) {
            throw new InvalidConfigurationPropertyValueException(
                    "spring.security.oauth2.resourceserver.opaquetoken." + property,
                    value,
                    "It is needed to ask the issuer about opaque tokens");
        }
        return value;
    }
}
