package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.BodyKind;
import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.PatchForm;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Response;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.Route;
import dev.ashlar.generator.model.SchemaType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what an operation's body and success carry, if they could carry rows. */
final class ExchangeReader {

    private static final Set<BodyKind> GIVING = Set.of(BodyKind.JSON, BodyKind.FORM, BodyKind.MULTIPART);

    private final SchemaCatalog schemas;
    private final EnvelopeReader envelopes;

    ExchangeReader(SchemaCatalog schemas) {
        this.schemas = schemas;
        this.envelopes = new EnvelopeReader(schemas);
    }

    List<Exchange> read(List<Call> calls) {
        return calls.stream()
                .map(call ->
                        new Exchange(call, isListOfOperations(call) ? patched(call, calls) : input(call), result(call)))
                .toList();
    }

    private static boolean isListOfOperations(Call call) {
        return call.method() == Route.Method.PATCH && PatchForm.of(call.body()) == PatchForm.OPERATIONS;
    }

    /** What operations are applied to: what a replacement gives, else what the row is answered or shown as. */
    private @Nullable Input patched(Call patch, List<Call> calls) {
        return calls.stream()
                .filter(call -> call.method() == Route.Method.PUT && call.path().equals(patch.path()))
                .map(this::input)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Stream.concat(
                                Stream.of(patch),
                                calls.stream()
                                        .filter(call -> call.method() == Route.Method.GET
                                                && call.path().equals(patch.path())))
                        .flatMap(call -> shown(result(call)).stream())
                        .findFirst())
                .orElse(null);
    }

    private static Optional<Input> shown(@Nullable Result result) {
        if (result instanceof Result.One one) {
            return Optional.of(new Input(one.schema(), null, null));
        }
        return result instanceof Result.Wrapped wrapped
                ? Optional.of(new Input(wrapped.schema(), wrapped.envelope(), wrapped.member()))
                : Optional.empty();
    }

    private @Nullable Input input(Call call) {
        if (call.body() == null || !GIVING.contains(call.body().kind())) {
            return null;
        }
        Optional<ObjectSchema> sent = schemas.object(call.body().type());
        if (sent.isEmpty()) {
            return null;
        }
        ObjectSchema body = sent.get();
        Optional<Property> content =
                body.properties().size() == 1 ? envelopes.content(body, noun(call)) : Optional.empty();
        return content.map(member -> new Input(nameOf(member), body.name(), member.name()))
                .orElseGet(() -> new Input(body.name(), null, null));
    }

    private @Nullable Result result(Call call) {
        if (call.successes().isEmpty()) {
            return null;
        }
        Response success = call.successes().get(0);
        if (success.type() == null) {
            return new Result.Nothing(success.status());
        }
        if (success.mediaTypes().stream().noneMatch(type -> MediaTypes.kind(type) == BodyKind.JSON)) {
            return null;
        }
        if (success.type() instanceof ListType list) {
            return schemas.object(list.element())
                    .map(row -> new Result.Many(success.status(), row.name()))
                    .orElse(null);
        }
        return schemas.object(success.type())
                .map(shown -> object(success.status(), shown, noun(call)))
                .orElse(null);
    }

    private Result object(int status, ObjectSchema shown, String noun) {
        Optional<Result.Page> page = envelopes.page(status, shown, noun);
        if (page.isPresent()) {
            return page.get();
        }
        return envelopes
                .content(shown, noun)
                .<Result>map(member -> new Result.Wrapped(status, nameOf(member), shown.name(), member.name()))
                .orElseGet(() -> new Result.One(status, shown.name()));
    }

    private static String nameOf(Property member) {
        return ((SchemaType) member.type()).schema();
    }

    /** The last literal of the path. */
    private static String noun(Call call) {
        List<PathTemplate.Segment> segments = call.path().segments();
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (!segments.get(i).parameter()) {
                return segments.get(i).text();
            }
        }
        return "";
    }
}
