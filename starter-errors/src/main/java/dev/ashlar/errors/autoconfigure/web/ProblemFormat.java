package dev.ashlar.errors.autoconfigure.web;

import dev.ashlar.errors.ProblemBody;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The media type of a problem: XML for those who ask for XML, JSON for everyone else, whatever else they ask for. */
public enum ProblemFormat {
    /** RFC 9457, section 3. */
    JSON(MediaType.APPLICATION_PROBLEM_JSON_VALUE),
    /** RFC 9457, appendix B. */
    XML(MediaType.APPLICATION_PROBLEM_XML_VALUE);

    private static final List<MediaType> XML_TYPES =
            List.of(MediaType.APPLICATION_PROBLEM_XML, MediaType.APPLICATION_XML, MediaType.TEXT_XML);
    private static final List<MediaType> JSON_TYPES =
            List.of(MediaType.APPLICATION_PROBLEM_JSON, MediaType.APPLICATION_JSON, MediaType.TEXT_HTML);

    private final String mediaType;

    ProblemFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * The format for what a client accepts. A browser, which names HTML before XML, gets JSON.
     *
     * @param accept the header, null where there is none
     */
    public static ProblemFormat of(@Nullable String accept) {
        if (accept == null || !accept.contains("xml")) {
            return JSON;
        }
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(accepted);
            return accepted.stream()
                            .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
                            .filter(type ->
                                    isOneOf(XML_TYPES, type) || type.isWildcardType() || isOneOf(JSON_TYPES, type))
                            .findFirst()
                            .filter(type -> isOneOf(XML_TYPES, type))
                            .isPresent()
                    ? XML
                    : JSON;
        } catch (InvalidMediaTypeException notReadable) {
            return JSON;
        }
    }

    /** The value of {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** The body in this format, in UTF-8. */
    public byte[] write(ProblemBody body) {
        return this == XML ? ProblemXml.write(body.members()) : body.toJson();
    }

    private static boolean isOneOf(List<MediaType> types, MediaType type) {
        return type.getQualityValue() > 0 && types.stream().anyMatch(type::equalsTypeAndSubtype);
    }
}
