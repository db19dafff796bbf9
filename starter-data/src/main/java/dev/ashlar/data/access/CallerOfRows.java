package dev.ashlar.data.access;

import org.hibernate.resource.beans.spi.ManagedBeanRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** What Hibernate asks of the caller; Spring makes it. */
final class CallerOfRows {

    /** What a row says of whom it belongs to. */
    enum Kind {
        /** Who made it; administrators see and give the rows of all. */
        OWNER {
            @Override
            @Nullable
            String of(RowCaller caller) {
                return caller.name();
            }

            @Override
            boolean isFree(RowCaller caller) {
                return caller.seesAllOwners();
            }
        },
        /** For whom he did; there is no way around for anybody, and who has none is refused. */
        TENANT {
            @Override
            String of(RowCaller caller) {
                String tenant = caller.tenant();
                if (tenant == null) {
                    throw new RowRefusedException();
                }
                return tenant;
            }

            @Override
            boolean isFree(RowCaller caller) {
                return false;
            }
        };

        abstract @Nullable String of(RowCaller caller);

        abstract boolean isFree(RowCaller caller);
    }

    private final ObjectProvider<RowAccess> access;

    CallerOfRows(ObjectProvider<RowAccess> access) {
        this.access = access;
    }

    static CallerOfRows in(ManagedBeanRegistry beans) {
        return beans.getBean(CallerOfRows.class).getBeanInstance();
    }

    /** Whether all rows are seen, whatever they say. */
    boolean seesAll(Kind kind) {
        return Unrestricted.isOn() || kind.isFree(current());
    }

    /** What rows must say to be seen; null where none are. */
    @Nullable
    Object seen(Kind kind, Class<?> type) {
        return Unrestricted.isOn() ? null : KeyText.read(kind.of(current()), type);
    }

    /** What a new row says: what is given, where that is for the code or the caller to say. */
    Object ofNewRow(Kind kind, @Nullable Object given, Class<?> type, String attribute) {
        RowCaller caller = Unrestricted.isOn() ? null : find();
        if (given != null && (caller == null || kind.isFree(caller))) {
            return given;
        }
        if (caller == null) {
            throw new IllegalStateException(attribute + " has no value, and nobody asks: the code has to set it");
        }
        Object own = KeyText.read(kind.of(caller), type);
        if (own == null) {
            throw new RowRefusedException();
        }
        return own;
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
