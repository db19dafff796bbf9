package dev.ashlar.security.autoconfigure.apikey;

import dev.ashlar.security.apikey.ApiKeyAuthentication;
import dev.ashlar.security.apikey.ApiKeys;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/** Knows the callers whose keys are valid. */
record ApiKeyProvider(ApiKeys keys) implements AuthenticationProvider {

    @Override
    public Authentication authenticate(Authentication authentication) {
        ShownApiKey shown = (ShownApiKey) authentication;
        return keys.authenticate(shown.getCredentials())
                .map(ApiKeyAuthentication::new)
                .orElseThrow(() -> new BadCredentialsException("The API key is not valid"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return ShownApiKey.class.isAssignableFrom(authentication);
    }
}
