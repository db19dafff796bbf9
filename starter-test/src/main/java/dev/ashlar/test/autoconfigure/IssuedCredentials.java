package dev.ashlar.test.autoconfigure;

import dev.ashlar.test.security.LocalCaller;
import dev.ashlar.test.security.LocalCaller.Proof;
import dev.ashlar.test.security.LocalCredentials;
import dev.ashlar.test.security.LocalIssuer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** Credentials that hold for this run. */
record IssuedCredentials(LocalIssuer issuer, LocalUsers users, String keyHeader) implements LocalCredentials {

    @Override
    public Map<String, String> headers(LocalCaller caller) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (caller.shows(Proof.BEARER)) {
            String token = issuer.token("local", caller.scopes(), caller.roles());
            headers.put(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        } else if (caller.shows(Proof.PASSWORD)) {
            headers.put(HttpHeaders.AUTHORIZATION, users.basic(caller.roles()));
        }
        if (caller.shows(Proof.API_KEY)) {
            headers.put(keyHeader, LocalProofs.signed(issuer, caller, List.of(Proof.API_KEY)));
        }
        if (caller.shows(Proof.CERTIFICATE) || (caller.shows(Proof.BEARER) && caller.shows(Proof.PASSWORD))) {
            headers.put(LocalProofs.HEADER, LocalProofs.signed(issuer, caller, caller.proofs()));
        }
        return headers;
    }
}
