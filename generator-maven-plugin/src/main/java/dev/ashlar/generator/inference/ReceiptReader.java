package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rule {@code receipt}: the answer to a DELETE says which row is gone, that it is, or nothing that must be said. */
final class ReceiptReader {

    private static final Set<String> TRUTHS = Set.of("deleted", "isdeleted", "success", "ok", "removed");

    /** What may be left away: words for people, and room for data that there is none of. */
    private static final Set<String> ASIDE =
            Set.of("message", "msg", "detail", "description", "data", "object", "type");

    private ReceiptReader() {}

    static Optional<Result> read(@Nullable Result answer, Storage storage, Target target) {
        if (!(answer instanceof Result.One one)) {
            return Optional.empty();
        }
        Draft draft = storage.draft(target);
        List<Result.Receipt.Remark> members = new ArrayList<>();
        for (Property property : storage.schemas().object(one.schema()).properties()) {
            Optional<Result.Receipt.Says> says = says(property, draft);
            says.ifPresent(found -> members.add(new Result.Receipt.Remark(property.name(), found)));
            if (says.isEmpty() && !isAside(property)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Result.Receipt(one.status(), one.schema(), members));
    }

    private static Optional<Result.Receipt.Says> says(Property property, Draft draft) {
        String name = Words.of(property.name()).joined();
        if (property.type() == ScalarType.BOOLEAN && TRUTHS.contains(name)) {
            return Optional.of(Result.Receipt.Says.TRUE);
        }
        boolean key = !draft.key().surrogate()
                && LookupRule.isAlike(property.type(), draft.key().type())
                && (Words.same(property.name(), draft.key().name())
                        || KeyName.role(property.name(), draft)
                                .map(ReceiptReader::withoutDeleted)
                                .filter(role -> role.isEmpty() || draft.isCalled(role))
                                .isPresent());
        return key ? Optional.of(Result.Receipt.Says.KEY) : Optional.empty();
    }

    private static String withoutDeleted(String role) {
        Words words = Words.of(role);
        return words.first().equals("deleted") || words.first().equals("removed")
                ? words.withoutFirst().camelCase()
                : role;
    }

    private static boolean isAside(Property property) {
        return !property.required()
                && !(property.type() instanceof ListType)
                && ASIDE.contains(Words.of(property.name()).joined());
    }
}
