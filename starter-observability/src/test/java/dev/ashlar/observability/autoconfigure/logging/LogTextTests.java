package dev.ashlar.observability.autoconfigure.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.observability.autoconfigure.redaction.DefaultRedactor;
import dev.ashlar.observability.autoconfigure.redaction.RedactionProperties;
import dev.ashlar.observability.autoconfigure.redaction.RedactionProperties.Pii;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LogTextTests {

    private final DefaultRedactor redactor = new DefaultRedactor(new RedactionProperties(true, Set.of(), Pii.USUAL));

    @Test
    void letsNothingWithinACollectionSteerATerminal() {
        assertThat(new LogText(redactor, true).fit(Map.of("a", List.of("\u001b[31m"))))
                .isEqualTo(Map.of("a", List.of("\\u001b[31m")));
    }
}
