package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Route;
import dev.ashlar.generator.model.Why;
import java.util.Optional;

/** Says plainly why no rule was about an operation. */
final class CustomReason {

    private final Drafts drafts;

    CustomReason(Storage storage) {
        this.drafts = storage.drafts();
    }

    Why of(Exchange exchange) {
        PathTemplate path = exchange.path();
        Route.Method method = exchange.method();
        Optional<Draft> row = drafts.ofItem(path);
        Optional<Draft> rows = drafts.at(path);
        if (row.isPresent()) {
            return new Why("no-rule", method + " on one " + row.get().name() + " may mean anything");
        }
        if (rows.isPresent()) {
            return new Why("no-rule", method + " on the " + rows.get().noun() + " may mean anything");
        }
        return refusal(path).orElseGet(() -> below(path));
    }

    private Optional<Why> refusal(PathTemplate path) {
        return drafts.refusal(path).or(() -> path.isItem() ? refusal(path.parent()) : Optional.empty());
    }

    private Why below(PathTemplate path) {
        if (path.length() > 1 && path.isCollection()) {
            Optional<Draft> above = drafts.ofItem(path.parent()).or(() -> drafts.at(path.parent()));
            if (above.isPresent()) {
                return new Why(
                        "no-rule",
                        path.last().text() + " below " + above.get().name()
                                + " is an action, or a part that is not stored");
            }
        }
        return new Why("no-rule", path + " is not the path of something that is stored");
    }
}
