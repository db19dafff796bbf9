package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Route;
import java.util.Optional;
import java.util.Set;

/**
 * Rule {@code search}: GET on a path such as {@code /pets/findByStatus} shows rows, and every query parameter is
 * understood.
 */
final class SearchRule implements OperationRule {

    private static final Set<String> VERBS = Set.of("find", "search", "query", "filter", "list", "by", "get");

    private final Storage storage;
    private final Listing listing;

    SearchRule(Storage storage) {
        this.storage = storage;
        this.listing = new Listing(storage);
    }

    @Override
    public String word() {
        return "list";
    }

    @Override
    public Optional<Judged<Understanding>> judge(Exchange exchange, boolean declared) {
        PathTemplate path = exchange.path();
        boolean search = exchange.method() == Route.Method.GET && path.isCollection() && path.length() > 1;
        if (!search || !(declared || isSearch(path.last().text()))) {
            return Optional.empty();
        }
        return storage.locator()
                .rows(path.parent())
                .map(located -> listing.judge(exchange, located, declared, "search"))
                .map(judged -> declared ? judged : onlyFilters(judged));
    }

    private static boolean isSearch(String name) {
        Words words = Words.of(name);
        return !words.isEmpty()
                && VERBS.contains(words.first())
                && (words.parts().size() == 1 || words.parts().contains("by"));
    }

    private static Judged<Understanding> onlyFilters(Judged<Understanding> judged) {
        boolean plain = judged.asAccepted()
                .map(understanding -> (Intent.ListRows) understanding.intent())
                .filter(list -> !list.ignored().isEmpty() || list.filters().isEmpty())
                .isPresent();
        return plain ? Judged.refused("other-search", "Its query parameters are not all named like fields") : judged;
    }
}
