package dev.ashlar.data.autoconfigure.changes;

import dev.ashlar.data.changes.ChangeKind;
import dev.ashlar.data.changes.EntityChange;
import dev.ashlar.data.changes.EntityChange.Values;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one transaction has made of one row so far, however often it was written. */
final class RowChange {

    private final AuditedEntity entity;
    private final Object key;
    private final Map<String, Values> attributes = new LinkedHashMap<>();
    private boolean wasNew;
    private boolean isGone;

    RowChange(AuditedEntity entity, Object key) {
        this.entity = entity;
        this.key = key;
    }

    /** It was inserted, for the first time or again. */
    void inserted() {
        wasNew |= !isGone;
        isGone = false;
    }

    void deleted() {
        isGone = true;
    }

    /** What was before the first change of an attribute stays, what is after the last one counts. */
    void put(String attribute, @Nullable Object before, @Nullable Object after) {
        attributes.merge(
                attribute, new Values(before, after), (first, last) -> new Values(first.before(), last.after()));
    }

    /** Empty where nothing is left of it. */
    Stream<EntityChange> result() {
        Map<String, Values> changed = new LinkedHashMap<>();
        attributes.forEach((name, values) -> {
            if (!Objects.equals(orNull(values.before()), orNull(values.after()))) {
                changed.put(name, entity.masked().contains(name) ? masked(values) : shown(values));
            }
        });
        return (wasNew && isGone) || (changed.isEmpty() && kind() == ChangeKind.UPDATE)
                ? Stream.empty()
                : Stream.of(new EntityChange(entity.type(), key, kind(), changed));
    }

    private ChangeKind kind() {
        if (isGone) {
            return ChangeKind.DELETE;
        }
        return wasNew ? ChangeKind.CREATE : ChangeKind.UPDATE;
    }

    /** A collection without elements is as good as none. */
    private static @Nullable Object orNull(@Nullable Object value) {
        return value instanceof Collection<?> elements && elements.isEmpty() ? null : value;
    }

    private static Values shown(Values values) {
        return new Values(MaskedValue.shown(values.before()), MaskedValue.shown(values.after()));
    }

    private static Values masked(Values values) {
        return new Values(masked(values.before()), masked(values.after()));
    }

    private static @Nullable Object masked(@Nullable Object value) {
        return value == null ? null : MaskedValue.MASK;
    }
}
