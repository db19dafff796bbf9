package dev.ashlar.security.autoconfigure.cors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/** Keeps caches from giving what one origin was answered to another, also where no rule for origins was asked. */
final class VaryByOriginHeaderWriter implements HeaderWriter {

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader(HttpHeaders.ORIGIN) != null
                && response.getHeaders(HttpHeaders.VARY).stream()
                        .noneMatch(vary -> vary.contains(HttpHeaders.ORIGIN))) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
    }
}
