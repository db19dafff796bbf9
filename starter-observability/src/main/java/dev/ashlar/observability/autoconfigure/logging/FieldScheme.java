package dev.ashlar.observability.autoconfigure.logging;

import java.util.Map;
import java.util.Set;

/** How a format places the fields of a line, and the names that it keeps for itself. */
enum FieldScheme {
    /** Elastic Common Schema: a dot makes an object of what stands before it. */
    ECS,
    /** Logstash's JSON encoder: fields stand side by side. */
    LOGSTASH,
    /** Graylog's extended format: the same, and all but letters, digits, dots and dashes become underscores. */
    GELF,
    /** Text, or a format of the application's own: nothing to clash with. */
    FREE;

    private static final Map<String, String> ECS_STANDARD = Map.of("traceId", "trace.id", "spanId", "span.id");

    private static final Set<String> ECS_NAMES =
            Set.of("@timestamp", "log", "process", "service", "message", "error", "tags", "ecs");
    private static final Set<String> LOGSTASH_NAMES = Set.of(
            "@timestamp",
            "@version",
            "message",
            "logger_name",
            "thread_name",
            "level",
            "level_value",
            "tags",
            "stack_trace");
    private static final Set<String> GELF_NAMES = Set.of(
            "id",
            "level_name",
            "process_pid",
            "process_thread_name",
            "service_version",
            "log_logger",
            "error_type",
            "error_stack_trace",
            "error_message");

    static FieldScheme of(String format) {
        return switch (format) {
            case "ecs" -> ECS;
            case "logstash" -> LOGSTASH;
            case "gelf" -> GELF;
            default -> FREE;
        };
    }

    boolean isNested() {
        return this == ECS;
    }

    /** The name as the format allows it: Graylog leaves out a field with any other character. */
    String fitting(String name) {
        return this == GELF ? name.replaceAll("[^\\w.\\-]", "_").replaceFirst("^_+(?=.)", "") : name;
    }

    /** The name that the format has for what tracers write into the diagnostic context; all else goes by its own. */
    String standard(String name) {
        return this == ECS ? ECS_STANDARD.getOrDefault(name, name) : name;
    }

    boolean isReserved(String name) {
        return switch (this) {
            case ECS -> ECS_NAMES.contains(name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.')));
            case LOGSTASH -> LOGSTASH_NAMES.contains(name);
            case GELF -> GELF_NAMES.contains(name);
            case FREE -> false;
        };
    }
}
