package dev.ashlar.data;

import dev.ashlar.errors.InvalidException;
import dev.ashlar.errors.NotFoundException;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.StandardErrorCode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entities that a request refers to, and tells the client which reference leads nowhere: 404 for what the
 * path names, the validation status with a pointer for what the body names. Works in the caller's transaction.
 */
public class References {

    private final EntityManager entityManager;

    /** References resolved by this entity manager, usually the shared one. */
    public References(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * The entity that the path names.
     *
     * @throws NotFoundException when there is none, naming the resource
     */
    public <E> E parent(Class<E> type, Object key) {
        E found = entityManager.find(type, key);
        if (found == null) {
            throw new NotFoundException(resource(type), key);
        }
        return found;
    }

    /**
     * The entity whose key the body holds, {@code null} when it holds none.
     *
     * @param pointer where in the body the key is, such as {@code /ownerId}
     * @throws InvalidException when there is no such entity
     */
    public <E> @Nullable E reference(Class<E> type, @Nullable Object key, String pointer) {
        if (key == null) {
            return null;
        }
        E found = entityManager.find(type, key);
        if (found == null) {
            throw new InvalidException(List.of(unknown(type, pointer)));
        }
        return found;
    }

    /**
     * The entities whose keys an array in the body holds, in its order, found by one statement.
     *
     * @param pointer where in the body the array is, such as {@code /categoryIds}
     * @throws InvalidException when some do not exist, with a pointer to each
     */
    public <E> List<E> references(Class<E> type, Collection<?> keys, String pointer) {
        return references(type, keys, pointer, "");
    }

    /**
     * As {@link #references(Class, Collection, String)}, for an array of objects that hold the key.
     *
     * @param pointer where in the body the array is, such as {@code /specialties}
     * @param suffix where in an element the key is, such as {@code /id}
     */
    public <E> List<E> references(Class<E> type, Collection<?> keys, String pointer, String suffix) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<@Nullable E> found = session().findMultiple(type, List.copyOf(keys));
        List<E> known = new ArrayList<>();
        List<ProblemError> errors = new ArrayList<>();
        for (int index = 0; index < found.size(); index++) {
            E entity = found.get(index);
            if (entity == null) {
                errors.add(unknown(type, pointer + "/" + index + suffix));
            } else {
                known.add(entity);
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return known;
    }

    /**
     * The single entity that has all these values, {@code null} when all of them are {@code null}.
     *
     * @param values property to value; those that are {@code null} do not restrict
     * @param pointer where in the body the values are
     * @throws InvalidException when no entity has them, or more than one
     */
    public <E> @Nullable E matching(Class<E> type, Map<String, ? extends @Nullable Object> values, String pointer) {
        if (values.values().stream().allMatch(value -> value == null)) {
            return null;
        }
        List<E> found = entityManager
                .createQuery(equalIn(type, values))
                .setMaxResults(2)
                .getResultList();
        if (found.size() != 1) {
            throw new InvalidException(List.of(unknown(type, pointer)));
        }
        return found.get(0);
    }

    private <E> CriteriaQuery<E> equalIn(Class<E> type, Map<String, ? extends @Nullable Object> values) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<E> query = builder.createQuery(type);
        Root<E> root = query.from(type);
        List<Predicate> conditions = new ArrayList<>();
        values.forEach((property, value) -> {
            if (value != null) {
                conditions.add(builder.equal(Paths.resolve(root, property), value));
            }
        });
        return query.where(conditions);
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }

    private static ProblemError unknown(Class<?> type, String pointer) {
        return ProblemError.atPointer(
                pointer, StandardErrorCode.REFERENCE_NOT_FOUND.name(), "There is no such " + resource(type) + ".");
    }

    private static String resource(Class<?> type) {
        String name = type.getSimpleName();
        return name.endsWith("Entity") ? name.substring(0, name.length() - "Entity".length()) : name;
    }
}
