package dev.ashlar.observability.autoconfigure.redaction;

import dev.ashlar.observability.redaction.Redactor;
import dev.ashlar.observability.redaction.Sensitive;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is annotated {@link Sensitive} out of the text of an object, whoever wrote its {@code toString}: the values
 * themselves are looked for. Members of a type of the same package are looked into.
 */
final class SensitiveMembers {

    private static final int DEEPEST = 4;
    private static final ClassValue<Members> MEMBERS = new ClassValue<>() {
        @Override
        protected Members computeValue(Class<?> type) {
            return Members.of(type);
        }
    };

    private SensitiveMembers() {}

    static String textOf(Object object) {
        try {
            return masked(object, object.toString(), 0);
        } catch (RuntimeException | StackOverflowError failure) {
            return "[toString() of %s failed: %s]"
                    .formatted(object.getClass().getName(), failure.getClass().getName());
        }
    }

    private static String masked(Object object, String text, int depth) {
        Members members = MEMBERS.get(object.getClass());
        String masked = text;
        for (Field field : members.sensitive) {
            Object value = valueOf(field, object);
            String secret = value == null ? "" : String.valueOf(value);
            masked = secret.isEmpty() ? masked : masked.replace(secret, Redactor.MASK);
        }
        for (Field field : members.inner) {
            Object value = depth < DEEPEST ? valueOf(field, object) : null;
            masked = value == null ? masked : masked(value, masked, depth + 1);
        }
        return masked;
    }

    private static @Nullable Object valueOf(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("Was made accessible: " + field, closed);
        }
    }

    private record Members(List<Field> sensitive, List<Field> inner) {

        static Members of(Class<?> type) {
            List<Field> sensitive = new ArrayList<>();
            List<Field> inner = new ArrayList<>();
            for (Class<?> each = type; each != null && isLookedInto(each); each = each.getSuperclass()) {
                for (Field field : each.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        add(field, type, sensitive, inner);
                    }
                }
            }
            return new Members(List.copyOf(sensitive), List.copyOf(inner));
        }

        private static void add(Field field, Class<?> type, List<Field> sensitive, List<Field> inner) {
            boolean marked = field.isAnnotationPresent(Sensitive.class);
            boolean same = field.getType().getPackageName().equals(type.getPackageName())
                    && !field.getType().isEnum();
            if ((marked || same) && opened(field)) {
                (marked ? sensitive : inner).add(field);
            }
        }

        private static boolean isLookedInto(Class<?> type) {
            String name = type.getName();
            return !name.startsWith("java.") && !name.startsWith("jdk.") && !type.isArray();
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
