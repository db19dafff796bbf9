package dev.ashlar.observability.autoconfigure.output;

import dev.ashlar.observability.redaction.Redactor;
import java.io.CharArrayWriter;
import org.apache.catalina.valves.AccessLogValve;
import org.springframework.beans.BeanUtils;

/** Writes Tomcat's access log without secrets: queries are in it, and whatever header the pattern names. */
final class RedactedAccessLog extends AccessLogValve {

    private final Redactor redactor;

    private RedactedAccessLog(Redactor redactor) {
        this.redactor = redactor;
    }

    /** One with the same settings. */
    static RedactedAccessLog of(AccessLogValve configured, Redactor redactor) {
        RedactedAccessLog valve = new RedactedAccessLog(redactor);
        BeanUtils.copyProperties(configured, valve, "container", "next");
        return valve;
    }

    /** Of a header, cookie or attribute only the value is written: its name is known here alone. */
    @Override
    protected AccessLogElement createAccessLogElement(String name, char pattern) {
        return redactor.isSecret(name) ? new StringElement(Redactor.MASK) : super.createAccessLogElement(name, pattern);
    }

    /** The id of a session is as good as a password. */
    @Override
    protected AccessLogElement createAccessLogElement(char pattern) {
        return pattern == 'S' ? new StringElement(Redactor.MASK) : super.createAccessLogElement(pattern);
    }

    @Override
    public void log(CharArrayWriter message) {
        String line = message.toString();
        CharArrayWriter redacted = new CharArrayWriter(line.length());
        redacted.append(redactor.redact(line));
        super.log(redacted);
    }
}
