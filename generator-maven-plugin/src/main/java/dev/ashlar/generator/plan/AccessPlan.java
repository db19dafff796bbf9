package dev.ashlar.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.ashlar.generator.model.Operation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who may call what.
 *
 * @param policies the class that says so; lies in the base package
 * @param operations every operation, in the document's order
 */
public record AccessPlan(ClassName policies, List<OperationAccess> operations) {

    public AccessPlan {
        operations = List.copyOf(operations);
    }

    /** The class that says how often what may be called; beside that which says who may. */
    public ClassName limits() {
        return policies.peerClass("OperationLimits");
    }

    /** Every operation with a limit of its own. */
    public List<Operation> limited() {
        return operations.stream()
                .map(OperationAccess::operation)
                .filter(operation -> operation.rateLimit() != null)
                .toList();
    }

    /** Every scope that some operation asks for. */
    public List<String> scopes() {
        return asked(CallerPlan::scopes);
    }

    /** Every scope that some operation asks for of callers with that proof. */
    public List<String> scopes(Proof proof) {
        return callers()
                .filter(caller -> caller.proofs().contains(proof))
                .flatMap(caller -> caller.scopes().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Every role that some operation asks for. */
    public List<String> roles() {
        return asked(CallerPlan::roles);
    }

    /** Whether some operation takes that proof. */
    public boolean takes(Proof proof) {
        return callers().anyMatch(caller -> caller.proofs().contains(proof));
    }

    /** Whether some operation is not for everybody. */
    public boolean isGuarded() {
        return operations.stream().anyMatch(operation -> !operation.isOpen());
    }

    private List<String> asked(Function<CallerPlan, List<String>> part) {
        return callers()
                .flatMap(caller -> part.apply(caller).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<CallerPlan> callers() {
        return operations.stream().flatMap(operation -> operation.callers().stream());
    }
}
