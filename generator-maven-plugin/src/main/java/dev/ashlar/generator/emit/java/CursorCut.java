package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.PageRole;
import dev.ashlar.generator.model.Paging;
import dev.ashlar.generator.model.Target;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Pages by cursor: rows that come and go between two pages neither shift the rest nor show a row twice, in any order. */
record CursorCut(Paging.ByCursor paging, Intent.ListRows intent, CrudMethod method) implements ListCut {

    @Override
    public CodeBlock reading(CodeBlock order) {
        return Code.of(
                """
                $cursorWindow:T window = $window:L;
                $page:T<$entity:T> found = lists.read(repository, filter, window, $order:L, $key:S);
                """,
                Map.of(
                        "cursorWindow",
                        AshlarTypes.CURSOR_WINDOW,
                        "window",
                        window(),
                        "page",
                        AshlarTypes.CURSOR_PAGE,
                        "entity",
                        method.entity(),
                        "order",
                        order,
                        "key",
                        method.resource().key().name()));
    }

    /** Good for this list alone, below the same parents and with the same filters. */
    private CodeBlock window() {
        Stream<String> parameters = Stream.concat(
                method.target().parents().stream().map(Target.Parent::parameter),
                intent.filters().stream().map(Filter::parameter));
        CodeBlock bound = Stream.concat(
                        Stream.of(CodeBlock.of("$S", method.method().name())),
                        parameters.distinct().map(name -> WindowArguments.value(method, name)))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                "$T.of($L, $L, $L$L)$L.boundTo($L)",
                AshlarTypes.CURSOR_WINDOW,
                WindowArguments.value(method, paging.cursor()),
                WindowArguments.value(method, paging.limit()),
                WindowArguments.limits(paging),
                WindowArguments.names(paging.cursor(), paging.limit(), "cursor", "limit"),
                "\n        ",
                bound);
    }

    @Override
    public CodeBlock items(CodeBlock mapping) {
        return CodeBlock.of("found.map($L).items()", mapping);
    }

    @Override
    public Optional<PageValue> value(PageRole role) {
        return switch (role) {
            case TOTAL -> Optional.of(PageValue.ofLong("repository.count(filter)"));
            case TOTAL_PAGES -> Optional.of(PageValue.ofInt("window.totalPages(repository.count(filter))"));
            case SIZE -> Optional.of(PageValue.ofInt("window.limit()"));
            case COUNT -> Optional.of(PageValue.ofInt("found.items().size()"));
            case HAS_NEXT -> Optional.of(PageValue.ofBoolean("found.next() != null"));
            case HAS_PREVIOUS -> Optional.of(PageValue.ofBoolean("found.previous() != null"));
            case NEXT_CURSOR -> Optional.of(PageValue.ofText("found.next()"));
            case PREVIOUS_CURSOR -> Optional.of(PageValue.ofText("found.previous()"));
            case ITEMS, PAGE, OFFSET -> Optional.empty();
        };
    }
}
