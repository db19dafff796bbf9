package dev.ashlar.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestLogTests {

    private final RequestLog log = new RequestLog("r");

    @Test
    void doesAllThatIsToBeDoneAtTheEndWhateverFails() {
        List<String> done = new ArrayList<>();
        log.atEnd(done::add);
        log.atEnd(route -> {
            throw new IllegalStateException("at the end");
        });
        log.atEnd(done::add);
        log.end("/orders");
        assertThat(done).containsExactly("/orders", "/orders");
    }

    @Test
    void doesItOnce() {
        List<String> done = new ArrayList<>();
        log.atEnd(done::add);
        log.end("/orders");
        log.end("/orders");
        assertThat(done).hasSize(1);
    }
}
