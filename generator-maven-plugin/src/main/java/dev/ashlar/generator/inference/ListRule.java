package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Route;
import java.util.Optional;

/** Rule {@code list}: GET on a collection shows its rows. */
final class ListRule implements OperationRule {

    private final Storage storage;
    private final Listing listing;

    ListRule(Storage storage) {
        this.storage = storage;
        this.listing = new Listing(storage);
    }

    @Override
    public String word() {
        return "list";
    }

    @Override
    public Optional<Judged<Understanding>> judge(Exchange exchange, boolean declared) {
        if (exchange.method() != Route.Method.GET) {
            return Optional.empty();
        }
        return storage.locator()
                .rows(exchange.path())
                .map(located -> listing.judge(exchange, located, declared, "list"));
    }
}
