package dev.ashlar.generator.plan;

import java.util.List;
import java.util.function.Predicate;

/**
 * Tables in which a starter keeps what it has to, beside those of the document.
 *
 * @param folder where the starter's jar has the statements that make them
 * @param names what they are called
 * @param need whether an application uses them
 */
public record StarterTables(String folder, List<String> names, Predicate<Plan> need) {

    private static final List<StarterTables> ALL = List.of(
            new StarterTables("dev/ashlar/core/idempotency", List.of("idempotency_keys"), StarterTables::isRepeated),
            new StarterTables(
                    "dev/ashlar/security/apikey",
                    List.of("api_keys"),
                    plan -> plan.access().takes(Proof.API_KEY)),
            new StarterTables(
                    "dev/ashlar/security/login",
                    List.of("login_failures", "known_clients"),
                    plan -> plan.access().takes(Proof.PASSWORD)),
            new StarterTables(
                    "dev/ashlar/security/audit",
                    List.of("audit_records", "audit_chain", "audit_pending"),
                    plan -> true));

    public StarterTables {
        names = List.copyOf(names);
    }

    /** All there are. No table of a document is called like one of them: what is not used today may be tomorrow. */
    public static List<StarterTables> all() {
        return ALL;
    }

    /** Those that the application uses. */
    public static List<StarterTables> of(Plan plan) {
        return ALL.stream().filter(tables -> tables.need.test(plan)).toList();
    }

    /** The statements, on the class path of applications. */
    public String script() {
        return folder + "/schema-postgresql.sql";
    }

    private static boolean isRepeated(Plan plan) {
        return plan.blueprint().operations().stream().anyMatch(operation -> operation.repetition() != null);
    }
}
