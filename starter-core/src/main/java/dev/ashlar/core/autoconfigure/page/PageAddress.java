package dev.ashlar.core.autoconfigure.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of a request, with another position in its list and everything else as it was. */
record PageAddress(HttpServletRequest request, String parameter) {

    String at(@Nullable String position) {
        List<String> query = new ArrayList<>(others());
        if (position != null) {
            query.add(encoded(parameter) + "=" + encoded(position));
        }
        String address = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQuery(query.isEmpty() ? null : String.join("&", query))
                .build()
                .toUriString();
        // What some servers let through would end the link early.
        return address.replace("<", "%3C").replace(">", "%3E");
    }

    private List<String> others() {
        String query = request.getQueryString();
        return query == null
                ? List.of()
                : Arrays.stream(query.split("&", -1))
                        .filter(pair -> !pair.isEmpty() && !isPosition(pair))
                        .toList();
    }

    private boolean isPosition(String pair) {
        return URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8).equals(parameter);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
