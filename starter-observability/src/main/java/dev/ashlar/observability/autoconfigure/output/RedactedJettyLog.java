package dev.ashlar.observability.autoconfigure.output;

import dev.ashlar.observability.redaction.Redactor;
import java.io.IOException;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.ContainerLifeCycle;

/** Writes Jetty's access log without secrets: queries are in it, and whatever header or cookie the format names. */
final class RedactedJettyLog extends ContainerLifeCycle implements RequestLog.Writer {

    /** Of what this names only the value is written: its name is known here alone. */
    private static final Pattern NAMED = Pattern.compile("%[^{}% ]*\\{([^}]+)}(?:i|o|C|ti|to)\\b");

    private final RequestLog.Writer writer;
    private final Redactor redactor;

    private RedactedJettyLog(RequestLog.Writer writer, Redactor redactor) {
        this.writer = writer;
        this.redactor = redactor;
        addBean(writer);
    }

    static void in(Server server, Redactor redactor) {
        if (server.getRequestLog() instanceof CustomRequestLog log) {
            String format = NAMED.matcher(log.getFormatString())
                    .replaceAll(named -> redactor.isSecret(named.group(1)) ? Redactor.MASK : "$0");
            CustomRequestLog redacted = new CustomRequestLog(new RedactedJettyLog(log.getWriter(), redactor), format);
            redacted.setIgnorePaths(log.getIgnorePaths());
            server.setRequestLog(redacted);
        }
    }

    @Override
    public void write(String entry) throws IOException {
        writer.write(redactor.redact(entry));
    }
}
