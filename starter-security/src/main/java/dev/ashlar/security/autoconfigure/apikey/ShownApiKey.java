package dev.ashlar.security.autoconfigure.apikey;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The text that a caller shows as its key, before anybody has looked at it. */
final class ShownApiKey extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String text;

    ShownApiKey(String text) {
        super(List.of());
        this.text = text;
    }

    @Override
    public String getPrincipal() {
        return "";
    }

    @Override
    public String getCredentials() {
        return text;
    }
}
