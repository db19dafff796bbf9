package dev.ashlar.data.access;

import dev.ashlar.errors.StandardErrorCode;
import java.util.function.Function;
import org.hibernate.resource.beans.spi.ManagedBeanRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** What Hibernate asks of the caller; Spring makes it. */
final class CallerOfRows {

    private final ObjectProvider<RowAccess> access;

    CallerOfRows(ObjectProvider<RowAccess> access) {
        this.access = access;
    }

    static CallerOfRows in(ManagedBeanRegistry beans) {
        return beans.getBean(CallerOfRows.class).getBeanInstance();
    }

    /** Whether the rows of all owners are seen. */
    boolean seesAllOwners() {
        return Unrestricted.isOn() || current().seesAllOwners();
    }

    /** The owner whose rows are seen; null for none. */
    @Nullable
    Object owner(Class<?> type) {
        return Unrestricted.isOn() ? null : KeyText.read(current().name(), type);
    }

    /** Whose a new row is. */
    Object newOwner(@Nullable Object given, Class<?> type, String attribute) {
        return belonging(given, type, attribute, RowCaller::name, RowCaller::seesAllOwners);
    }

    private Object belonging(
            @Nullable Object given,
            Class<?> type,
            String attribute,
            Function<RowCaller, @Nullable String> own,
            Function<RowCaller, Boolean> mayGive) {
        RowCaller caller = Unrestricted.isOn() ? null : find();
        if (given != null && (caller == null || mayGive.apply(caller))) {
            return given;
        }
        if (caller == null) {
            throw new IllegalStateException(attribute + " has no value, and nobody asks: the code has to set it");
        }
        Object value = KeyText.read(own.apply(caller), type);
        if (value == null) {
            throw new RowRefusedException(StandardErrorCode.FORBIDDEN);
        }
        return value;
    }

    private @Nullable RowCaller find() {
        return access.getObject().caller().orElse(null);
    }

    private RowCaller current() {
        RowCaller caller = find();
        if (caller == null) {
            throw new IllegalStateException(
                    "Rows that belong to somebody are asked for, and nobody asks; work for all of them goes into RowAccess.everything");
        }
        return caller;
    }
}
