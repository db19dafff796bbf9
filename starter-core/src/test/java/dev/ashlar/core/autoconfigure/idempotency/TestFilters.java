package dev.ashlar.core.autoconfigure.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.security.Principal;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows the caller by X-User, and loses the connection before the response is written where X-Cut says so. */
class TestFilters extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(
                new UserRequest(request), request.getHeader("X-Cut") == null ? response : new CutResponse(response));
    }

    private static final class UserRequest extends HttpServletRequestWrapper {

        UserRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Principal getUserPrincipal() {
            String user = getHeader("X-User");
            return user == null ? null : () -> user;
        }
    }

    private static final class CutResponse extends HttpServletResponseWrapper {

        CutResponse(HttpServletResponse response) {
            super(response);
            // As nothing of the body is sent, the client sees at once that there is none to wait for.
            response.setHeader("Connection", "close");
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new BrokenStream();
        }
    }

    private static final class BrokenStream extends ServletOutputStream {

        @Override
        public void write(int next) throws IOException {
            throw new ClientAbortException("Connection reset by peer");
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Not asynchronous");
        }
    }
}
