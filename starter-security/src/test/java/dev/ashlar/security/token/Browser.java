package dev.ashlar.security.token;

import java.net.http.HttpResponse;

/**
 * A browser that has logged in.
 *
 * @param session its cookie
 * @param token what it shows when it changes something
 */
public record Browser(String session, String token) {

    /** As the answer to a login leaves it. */
    public static Browser of(HttpResponse<String> login) {
        return new Browser(cookie(login, "__Host-SESSION"), cookie(login, "XSRF-TOKEN"));
    }

    /** A cookie that an answer sets. */
    public static String cookie(HttpResponse<String> response, String name) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    public String[] cookies() {
        return new String[] {"Cookie", "__Host-SESSION=" + session};
    }

    public String[] withToken() {
        return withToken(token);
    }

    /** With a token that may be of another. */
    public String[] withToken(String shown) {
        return new String[] {"Cookie", "__Host-SESSION=" + session + "; XSRF-TOKEN=" + shown, "X-XSRF-TOKEN", shown};
    }
}
