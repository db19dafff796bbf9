package dev.ashlar.observability.autoconfigure.redaction;

import dev.ashlar.observability.redaction.Redactor;
import dev.ashlar.observability.redaction.Sensitive;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is annotated {@link Sensitive} out of the text of an object, whoever wrote its {@code toString}: the values
 * themselves are looked for, in the object and in what it holds, be it in collections of the JDK.
 */
final class SensitiveMembers {

    /** So many objects and collections are looked into; of what holds more, nothing is told. */
    private static final int MOST = 1000;

    /** What leads from an application's object to half of the process. */
    private static final List<String> LIBRARIES = List.of(
            "javax.",
            "jakarta.",
            "sun.",
            "org.springframework.",
            "org.hibernate.",
            "org.apache.",
            "org.slf4j.",
            "ch.qos.",
            "com.zaxxer.",
            "org.postgresql.",
            "tools.jackson.",
            "com.fasterxml.",
            "io.micrometer.");

    /** Types of Spring that carry an application's objects. */
    private static final List<String> CARRIERS =
            List.of("org.springframework.http.", "org.springframework.data.domain.");

    private static final ClassValue<Members> MEMBERS = new ClassValue<>() {
        @Override
        protected Members computeValue(Class<?> type) {
            return Members.of(type);
        }
    };

    /** So short a text may be a part of any other one; what is beside its name is masked anyway. */
    private static final int SHORTEST_NAMED = 4;

    private final Predicate<String> secret;
    private final List<String> secrets = new ArrayList<>(0);
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean isTooLarge;

    private SensitiveMembers(Predicate<String> secret) {
        this.secret = secret;
    }

    /**
     * The text without what is sensitive, and without texts whose names say that they are secret: only here it is known where those
     * end.
     */
    static String textOf(Object object, Predicate<String> secret) {
        try {
            String text = object.toString();
            if (text == null) {
                return "null";
            }
            if (!isModel(object.getClass()) && !isContainer(object)) {
                return text;
            }
            SensitiveMembers members = new SensitiveMembers(secret);
            members.lookInto(object);
            if (members.isTooLarge) {
                return "[%s is too large to be looked through]"
                        .formatted(object.getClass().getName());
            }
            // The longer first, of which a shorter one may be a part.
            members.secrets.sort(Comparator.comparingInt(String::length).reversed());
            for (String each : members.secrets) {
                text = text.replace(each, Redactor.MASK);
            }
            return text;
        } catch (RuntimeException | Error failure) {
            return "[toString() of %s failed: %s]"
                    .formatted(object.getClass().getName(), failure.getClass().getName());
        }
    }

    private void lookInto(@Nullable Object value) {
        if (value == null) {
            return;
        }
        boolean model = isModel(value.getClass());
        if (!model && !isContainer(value)) {
            return;
        }
        if (seen.size() >= MOST) {
            isTooLarge = true;
        } else if (seen.add(value)) {
            if (model) {
                members(value);
            } else {
                elements(value);
            }
        }
    }

    private static boolean isContainer(Object value) {
        return isOfTheJdk(value.getClass())
                && (value instanceof Collection<?>
                        || value instanceof Map<?, ?>
                        || value instanceof Optional<?>
                        || value instanceof Object[]);
    }

    /** No collections of others: those of Hibernate would ask the database. */
    private void elements(Object value) {
        if (value instanceof Collection<?> elements) {
            elements.forEach(this::lookInto);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> {
                lookInto(key);
                lookInto(element);
            });
        } else if (value instanceof Optional<?> optional) {
            lookInto(optional.orElse(null));
        } else if (value instanceof Object[] elements) {
            for (Object element : elements) {
                lookInto(element);
            }
        }
    }

    private void members(Object value) {
        Members members = MEMBERS.get(value.getClass());
        for (Field field : members.sensitive) {
            String text = String.valueOf(valueOf(field, value));
            if (!text.isEmpty() && !text.equals("null")) {
                secrets.add(text);
            }
        }
        for (Field field : members.texts) {
            if (secret.test(field.getName())
                    && valueOf(field, value) instanceof CharSequence text
                    && text.length() >= SHORTEST_NAMED) {
                secrets.add(text.toString());
            }
        }
        for (Field field : members.inner) {
            lookInto(valueOf(field, value));
        }
    }

    private static @Nullable Object valueOf(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("Was made accessible: " + field, closed);
        }
    }

    private static boolean isOfTheJdk(Class<?> type) {
        return type.getName().startsWith("java.") || type.getName().startsWith("jdk.") || type.isArray();
    }

    private static boolean isModel(Class<?> type) {
        String name = type.getName();
        return !isOfTheJdk(type)
                && (CARRIERS.stream().anyMatch(name::startsWith)
                        || LIBRARIES.stream().noneMatch(name::startsWith));
    }

    private record Members(List<Field> sensitive, List<Field> texts, List<Field> inner) {

        static Members of(Class<?> type) {
            List<Field> sensitive = new ArrayList<>();
            List<Field> texts = new ArrayList<>();
            List<Field> inner = new ArrayList<>();
            for (Class<?> each = type; each != null && isModel(each); each = each.getSuperclass()) {
                for (Field field : each.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        add(field, sensitive, texts, inner);
                    }
                }
            }
            return new Members(List.copyOf(sensitive), List.copyOf(texts), List.copyOf(inner));
        }

        private static void add(Field field, List<Field> sensitive, List<Field> texts, List<Field> inner) {
            List<Field> kind = inner;
            if (field.isAnnotationPresent(Sensitive.class)) {
                kind = sensitive;
            } else if (CharSequence.class.isAssignableFrom(field.getType())) {
                kind = texts;
            } else if (!mayHold(field.getType())) {
                return;
            }
            if (opened(field)) {
                kind.add(field);
            }
        }

        private static boolean mayHold(Class<?> type) {
            return !type.isPrimitive()
                    && !type.isEnum()
                    && !Number.class.isAssignableFrom(type)
                    && !Temporal.class.isAssignableFrom(type)
                    && !(type.isArray() && type.getComponentType().isPrimitive());
        }

        private static boolean opened(Field field) {
            try {
                field.setAccessible(true);
                return true;
            } catch (InaccessibleObjectException closedModule) {
                return false;
            }
        }
    }
}
