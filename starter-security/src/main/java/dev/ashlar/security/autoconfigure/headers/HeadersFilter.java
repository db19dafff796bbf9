package dev.ashlar.security.autoconfigure.headers;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Writes the headers when the answer is about to leave, whoever gives it. */
final class HeadersFilter extends HeaderWriterFilter {

    HeadersFilter(List<HeaderWriter> writers) {
        super(writers);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        EarlyHeaders.takeBack(request, response);
        super.doFilterInternal(request, response, chain);
    }
}
