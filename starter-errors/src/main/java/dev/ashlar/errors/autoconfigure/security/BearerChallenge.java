package dev.ashlar.errors.autoconfigure.security;

import java.util.regex.Pattern;

/**
 * A {@code WWW-Authenticate} challenge for tokens, as RFC 6750 section 3 and RFC 9449 section 7.1 write it. What is wrong
 * with a token helps nobody but those who forge one, so it is taken out.
 */
public final class BearerChallenge {

    private static final Pattern INVALID_TOKEN =
            Pattern.compile("^(?:Bearer|DPoP)\\b.*\\berror=\"invalid_token\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern REASON =
            Pattern.compile(",?\\s*\\berror_(?:description|uri)=\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.CASE_INSENSITIVE);

    private BearerChallenge() {}

    /** Whether the challenge says that a token was sent and is broken, expired or not for this service. */
    public static boolean saysInvalidToken(String challenge) {
        return INVALID_TOKEN.matcher(challenge).find();
    }

    /** The challenge without {@code error_description} and {@code error_uri}. */
    public static String withoutReason(String challenge) {
        return REASON.matcher(challenge).replaceAll("").replaceFirst("^(\\w+),", "$1");
    }
}
