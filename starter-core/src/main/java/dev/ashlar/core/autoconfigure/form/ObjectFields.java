package dev.ashlar.core.autoconfigure.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.util.StringUtils;

/**
 * The fields of an object that is made by its constructor, as clients name them: {@code address[city]}, {@code
 * lines[0][price]}, {@code tags[]}. Spring's binding knows them as {@code address.city}, {@code lines[0].price}, {@code tags}.
 */
final class ObjectFields {

    /** A name, and what follows it in brackets or behind dots. */
    private static final Pattern NAME = Pattern.compile("[^.\\[\\]]*+(?:\\.[^.\\[\\]]++|\\[[^\\[\\]]*+])*+");

    private static final Pattern STEP = Pattern.compile("\\[([^\\[\\]]*)]|[^.\\[\\]]+");

    private final ResolvableType type;
    private final Map<String, ResolvableType> fields;

    private ObjectFields(ResolvableType type) {
        this.type = type;
        this.fields = FieldTypes.of(type);
    }

    static ObjectFields of(MethodParameter parameter) {
        return new ObjectFields(ResolvableType.forMethodParameter(parameter));
    }

    /** Whether the object is made otherwise, so that nothing is known of its fields. */
    boolean areUnknown() {
        return fields.isEmpty();
    }

    /** Whether one of these parameters, named as Spring does, belongs to the object. */
    boolean areIn(Map<String, String[]> parameters) {
        return parameters.keySet().stream()
                .anyMatch(name -> fields.keySet().stream()
                        .anyMatch(field ->
                                name.equals(field) || name.startsWith(field + ".") || name.startsWith(field + "[")));
    }

    /**
     * Parameters by the names that Spring's binding knows, without those in brackets that belong to something else.
     *
     * @param object the object's own name; where parameters begin with it, its fields are in their first brackets
     * @throws MisnamedFieldException when some lead nowhere
     */
    Map<String, String[]> named(String object, Map<String, String[]> parameters) {
        boolean isDeep =
                !object.isEmpty() && parameters.keySet().stream().anyMatch(name -> name.startsWith(object + "["));
        Map<String, String[]> named = new LinkedHashMap<>();
        List<String> misnamed = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (name.indexOf('[') < 0) {
                named.merge(name, values, StringUtils::concatenateStringArrays);
            } else if (isMine(name, isDeep ? object : "")) {
                path(isDeep ? name.substring(object.length()) : name)
                        .ifPresentOrElse(
                                path -> named.merge(path, values, StringUtils::concatenateStringArrays),
                                () -> misnamed.add(name));
            }
        });
        if (!misnamed.isEmpty()) {
            throw new MisnamedFieldException(misnamed);
        }
        return named;
    }

    private boolean isMine(String name, String object) {
        String first = name.split("[.\\[]", 2)[0];
        return object.isEmpty() ? fields.containsKey(first) : first.equals(object);
    }

    private Optional<String> path(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        List<String> steps = STEP.matcher(name)
                .results()
                .map(step -> step.group(1) == null ? step.group() : step.group(1))
                .toList();
        Optional<FieldPath> path = Optional.of(new FieldPath("", type));
        for (String step : steps) {
            path = path.flatMap(reached -> reached.step(step));
        }
        return path.map(FieldPath::text);
    }
}
