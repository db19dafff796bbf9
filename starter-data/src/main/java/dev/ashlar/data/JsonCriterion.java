package dev.ashlar.data;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaExpression;
import tools.jackson.databind.json.JsonMapper;

/** Conditions on jsonb columns. */
final class JsonCriterion {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private JsonCriterion() {}

    /** {@code column @> value}, which a GIN index on the column answers. */
    static Predicate contains(Path<?> path, CriteriaBuilder builder, Object value) {
        HibernateCriteriaBuilder hibernate = (HibernateCriteriaBuilder) builder;
        String json = MAPPER.writeValueAsString(value);
        JpaExpression<Boolean> contained =
                hibernate.sql("(? @> cast(? as jsonb))", Boolean.class, path, hibernate.value(json));
        return hibernate.isTrue(contained);
    }
}
