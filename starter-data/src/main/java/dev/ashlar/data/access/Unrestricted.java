package dev.ashlar.data.access;

import java.util.function.Supplier;

/** Whether this thread sees all rows. */
final class Unrestricted {

    private static final ThreadLocal<Boolean> ON = ThreadLocal.withInitial(() -> false);

    private Unrestricted() {}

    static boolean isOn() {
        return ON.get();
    }

    static <T> T during(Supplier<T> work) {
        if (isOn()) {
            return work.get();
        }
        ON.set(true);
        try {
            return work.get();
        } finally {
            ON.remove();
        }
    }
}
