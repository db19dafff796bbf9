package dev.ashlar.errors.autoconfigure.security;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A response that takes 401 and 403 without leaving for the container's error page, which the same filters would refuse
 * once more.
 */
final class RefusedResponse extends HttpServletResponseWrapper {

    private boolean written;

    RefusedResponse(HttpServletResponse response) {
        super(response);
    }

    boolean isRefusalWithoutBody() {
        return isRefusal(getStatus()) && !written && !isCommitted();
    }

    @Override
    public void sendError(int status, @Nullable String message) throws IOException {
        if (isRefusal(status)) {
            refuse(status);
        } else {
            super.sendError(status, message);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        if (isRefusal(status)) {
            refuse(status);
        } else {
            super.sendError(status);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        written = true;
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        written = true;
        return super.getWriter();
    }

    private void refuse(int status) {
        resetBuffer();
        written = false;
        setStatus(status);
    }

    private static boolean isRefusal(int status) {
        return status == HttpStatus.UNAUTHORIZED.value() || status == HttpStatus.FORBIDDEN.value();
    }
}
