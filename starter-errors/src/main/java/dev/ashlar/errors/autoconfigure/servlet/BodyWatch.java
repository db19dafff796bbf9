package dev.ashlar.errors.autoconfigure.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/** Notices whether anyone asked for the means to write a body. */
final class BodyWatch extends HttpServletResponseWrapper {

    private boolean body;

    BodyWatch(HttpServletResponse response) {
        super(response);
    }

    boolean hasBody() {
        return body;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        body = true;
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        body = true;
        return super.getWriter();
    }
}
