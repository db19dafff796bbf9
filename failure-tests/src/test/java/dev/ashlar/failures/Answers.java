package dev.ashlar.failures;

import dev.ashlar.failures.table.FailureCase;
import dev.ashlar.failures.table.HttpCall;
import dev.ashlar.failures.table.Reply;
import dev.ashlar.failures.table.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What an application answered to every line. It is started once for all tests, asked, and ended.
 *
 * @param byCase the answers by the names of the lines
 * @param byType the pages behind the types of the problems, by type
 */
record Answers(Map<String, Reply> byCase, Map<String, Reply> byType) {

    private static final Map<Variant, Answers> KNOWN = new ConcurrentHashMap<>();

    static Answers of(Variant variant) {
        return KNOWN.computeIfAbsent(variant, Answers::record);
    }

    Reply to(FailureCase failure) {
        return byCase.get(failure.name());
    }

    private static Answers record(Variant variant) {
        try (ConfigurableApplicationContext context = variant.application().run(variant.arguments())) {
            Wire wire = new Wire(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            return ask(wire, variant.lines());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    private static Answers ask(Wire wire, List<FailureCase> lines) throws IOException {
        Map<String, Reply> byCase = new LinkedHashMap<>();
        Map<String, Reply> byType = new TreeMap<>();
        for (FailureCase failure : lines) {
            Reply reply = wire.send(failure.call());
            byCase.put(failure.name(), reply);
            String type = reply.json().path("type").asString("");
            if (type.startsWith("/") && !byType.containsKey(type)) {
                byType.put(type, wire.send(HttpCall.get(type)));
            }
        }
        return new Answers(byCase, byType);
    }
}
