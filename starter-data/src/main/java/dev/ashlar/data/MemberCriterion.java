package dev.ashlar.data;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

/** Some member of a collection has one of the values: an EXISTS, which leaves counts and pages alone. */
record MemberCriterion<E>(String property, List<?> values) implements Specification<E> {

    private static final long serialVersionUID = 1L;

    @Override
    public Predicate toPredicate(Root<E> root, CriteriaQuery<?> query, CriteriaBuilder builder) {
        int dot = property.indexOf('.');
        String collection = dot < 0 ? property : property.substring(0, dot);
        Subquery<Integer> members = query.subquery(Integer.class);
        Join<?, ?> member = members.correlate(root).join(collection);
        Path<?> value = dot < 0 ? member : Paths.resolve(member, property.substring(dot + 1));
        return builder.exists(members.select(builder.literal(1)).where(value.in(values)));
    }
}
