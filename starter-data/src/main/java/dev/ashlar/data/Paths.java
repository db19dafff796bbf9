package dev.ashlar.data;

import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import org.jspecify.annotations.Nullable;

/** Follows the dotted names of properties. */
final class Paths {

    private Paths() {}

    /**
     * The property at the end of a path through to-one relations and embedded values. Rows without the relation have no value
     * there; the key of a relation costs no join.
     */
    static Path<?> resolve(From<?, ?> start, String property) {
        String[] names = property.split("\\.", -1);
        From<?, ?> from = start;
        int step = 0;
        while (step < names.length - 1 && leadsElsewhere(from, names, step)) {
            from = joined(from, names[step]);
            step++;
        }
        Path<?> path = from;
        for (; step < names.length; step++) {
            path = path.get(names[step]);
        }
        return path;
    }

    private static boolean leadsElsewhere(From<?, ?> from, String[] names, int step) {
        ManagedType<?> type = type(from);
        if (type == null
                || !(type.getAttribute(names[step]) instanceof SingularAttribute<?, ?> relation)
                || !relation.isAssociation()) {
            return false;
        }
        boolean isLast = step == names.length - 2;
        return !isLast
                || !(relation.getType() instanceof ManagedType<?> target)
                || !(target.getAttribute(names[step + 1]) instanceof SingularAttribute<?, ?> key)
                || !key.isId();
    }

    private static @Nullable ManagedType<?> type(From<?, ?> from) {
        Bindable<?> model = from instanceof Root<?> root ? root.getModel() : null;
        if (model instanceof ManagedType<?> entity) {
            return entity;
        }
        Attribute<?, ?> attribute = from instanceof Join<?, ?> join ? join.getAttribute() : null;
        if (attribute instanceof PluralAttribute<?, ?, ?> members) {
            return members.getElementType() instanceof ManagedType<?> element ? element : null;
        }
        return attribute instanceof SingularAttribute<?, ?> single && single.getType() instanceof ManagedType<?> target
                ? target
                : null;
    }

    /** One join for all criteria of a relation. */
    private static From<?, ?> joined(From<?, ?> from, String relation) {
        for (Join<?, ?> known : from.getJoins()) {
            if (known.getJoinType() == JoinType.LEFT
                    && known.getAttribute().getName().equals(relation)) {
                return known;
            }
        }
        return from.join(relation, JoinType.LEFT);
    }
}
