package dev.ashlar.generator.plan;

import dev.ashlar.generator.model.Operation;
import java.util.List;

/**
 * Who may call an operation.
 *
 * @param callers one of whom one has to be; none where anybody may call it, and where nobody can
 */
public record OperationAccess(Operation operation, List<CallerPlan> callers) {

    public OperationAccess {
        callers = List.copyOf(callers);
    }

    /** Whether anybody may call it. */
    public boolean isOpen() {
        return operation.isOpen();
    }
}
