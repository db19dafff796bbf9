package dev.ashlar.core.limits;

import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;
import org.springframework.util.unit.DataSize;

/** The body is larger than accepted: 413, with the {@code limit} in bytes. */
public class PayloadTooLargeException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    /** A body that exceeds the given limit. */
    public PayloadTooLargeException(DataSize limit) {
        super(
                Problem.of(StandardErrorCode.PAYLOAD_TOO_LARGE)
                        .withArgument("limit", limit.toBytes())
                        .withExtension("limit", limit.toBytes()),
                null);
    }
}
