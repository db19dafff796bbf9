package dev.ashlar.errors.autoconfigure.json;

import dev.ashlar.errors.ExpectedTypes;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.ProblemError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.InvalidTypeIdException;

/**
 * Binds a document again and again, each time without what could not be bound, until the rest can be. Jackson's own
 * collecting reader is not used: its pointers are wrong for whatever it buffers (unknown members of records, subtypes
 * whose discriminator comes late), and a null for a primitive or a number out of range still ends it at once.
 */
final class PartialRead {

    private static final int MOST_ROUNDS = 100;
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    private final ObjectReader reader;
    private final PartialDocument document;
    private final ExpectedTypes expectedTypes;
    private final List<ProblemError> errors = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    PartialRead(ObjectReader reader, PartialDocument document, ExpectedTypes expectedTypes) {
        this.reader = reader;
        this.document = document;
        this.expectedTypes = expectedTypes;
    }

    /** What could be read, null where nothing could, or where finding out would cost too much. */
    @Nullable
    Object run(int length) {
        int rounds = Math.min(MOST_ROUNDS, 1 + MOST_CHARACTERS / Math.max(1, length));
        for (int round = 0; round < rounds; round++) {
            try {
                return reader.readValue(document.root());
            } catch (JacksonException failure) {
                if (!skip(failure)) {
                    return null;
                }
            }
        }
        return null;
    }

    List<ProblemError> errors() {
        return errors;
    }

    boolean isUnreadable(@Nullable String pointer) {
        return pointer != null && leftOut.stream().anyMatch(out -> JsonPath.contains(out, pointer));
    }

    private boolean skip(JacksonException failure) {
        String pointer = document.pointer(failure.getPath());
        boolean causedByWhatIsLeftOut = errors.stream().anyMatch(error -> JsonPath.contains(pointer, name(error)));
        if (!causedByWhatIsLeftOut) {
            errors.add(error(failure, pointer));
        }
        leftOut.add(pointer);
        return document.leaveOut(pointer, BindingError.targetType(failure));
    }

    private ProblemError error(JacksonException failure, String pointer) {
        if (failure instanceof InvalidTypeIdException subtype
                && SubtypeError.isOfObjects(subtype)
                && !document.hasObject(pointer)) {
            return expectedTypes.error(Place.BODY, pointer, Map.class);
        }
        ProblemError error = BindingError.of(failure, pointer, expectedTypes);
        return error.code().equals(BindingError.NOT_NULL) && !document.has(pointer)
                ? ProblemError.of(Place.BODY, pointer, BindingError.REQUIRED)
                : error;
    }

    private static String name(ProblemError error) {
        return Objects.requireNonNull(error.name());
    }
}
