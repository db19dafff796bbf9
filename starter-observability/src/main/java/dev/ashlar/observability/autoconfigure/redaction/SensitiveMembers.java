package dev.ashlar.observability.autoconfigure.redaction;

import dev.ashlar.observability.redaction.Redactor;
import dev.ashlar.observability.redaction.Sensitive;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is annotated {@link Sensitive} out of the text of an object, whoever wrote its {@code toString}: the values
 * themselves are looked for, in the object and in what it holds, be it in collections of the JDK.
 */
final class SensitiveMembers {

    private static final int DEEPEST = 6;

    /** So many objects are looked into; one that holds more is no value. */
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

    private final List<String> secrets = new ArrayList<>(0);
    private int seen;

    private SensitiveMembers() {}

    static String textOf(Object object) {
        try {
            String text = object.toString();
            if (text == null) {
                return "null";
            }
            SensitiveMembers members = new SensitiveMembers();
            members.lookInto(object, 0);
            for (String secret : members.secrets) {
                text = text.replace(secret, Redactor.MASK);
            }
            return text;
        } catch (RuntimeException | StackOverflowError failure) {
            return "[toString() of %s failed: %s]"
                    .formatted(object.getClass().getName(), failure.getClass().getName());
        }
    }

    private void lookInto(@Nullable Object value, int depth) {
        if (value == null || depth > DEEPEST || ++seen > MOST) {
            return;
        }
        Class<?> type = value.getClass();
        if (isModel(type)) {
            members(value, depth);
        } else if (isOfTheJdk(type)) {
            elements(value, depth);
        }
    }

    /** No collections of others: those of Hibernate would ask the database. */
    private void elements(Object value, int depth) {
        if (value instanceof Collection<?> elements) {
            elements.forEach(element -> lookInto(element, depth + 1));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> {
                lookInto(key, depth + 1);
                lookInto(element, depth + 1);
            });
        } else if (value instanceof Optional<?> optional) {
            lookInto(optional.orElse(null), depth);
        } else if (value instanceof Object[] elements) {
            for (Object element : elements) {
                lookInto(element, depth + 1);
            }
        }
    }

    private void members(Object value, int depth) {
        Members members = MEMBERS.get(value.getClass());
        for (Field field : members.sensitive) {
            String secret = String.valueOf(valueOf(field, value));
            if (!secret.isEmpty() && !secret.equals("null")) {
                secrets.add(secret);
            }
        }
        for (Field field : members.inner) {
            lookInto(valueOf(field, value), depth + 1);
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

    private record Members(List<Field> sensitive, List<Field> inner) {

        static Members of(Class<?> type) {
            List<Field> sensitive = new ArrayList<>();
            List<Field> inner = new ArrayList<>();
            for (Class<?> each = type; each != null && isModel(each); each = each.getSuperclass()) {
                for (Field field : each.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        add(field, sensitive, inner);
                    }
                }
            }
            return new Members(List.copyOf(sensitive), List.copyOf(inner));
        }

        private static void add(Field field, List<Field> sensitive, List<Field> inner) {
            boolean marked = field.isAnnotationPresent(Sensitive.class);
            if ((marked || mayHold(field.getType())) && opened(field)) {
                (marked ? sensitive : inner).add(field);
            }
        }

        private static boolean mayHold(Class<?> type) {
            return !type.isPrimitive()
                    && !type.isEnum()
                    && !CharSequence.class.isAssignableFrom(type)
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
