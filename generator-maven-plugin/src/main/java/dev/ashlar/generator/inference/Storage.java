package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Target;

/** What is stored, as far as the rules for operations need to know. */
record Storage(
        SchemaCatalog schemas, Drafts drafts, DraftProperties properties, Relations relations, Locator locator) {

    static Storage of(SchemaCatalog schemas, Drafts drafts) {
        var properties = new DraftProperties(schemas);
        Relations relations = new RelationFinder(drafts, properties, schemas).find();
        return new Storage(schemas, drafts, properties, relations, new Locator(drafts, relations));
    }

    Draft draft(Target target) {
        return drafts.named(target.resource()).orElseThrow();
    }

    /** Whether the success shows rows of the resource. */
    boolean shows(Exchange exchange, Draft draft) {
        var types = new TypeMatch(schemas);
        return exchange.shown()
                .map(schemas::object)
                .filter((ObjectSchema view) -> types.isView(view, draft.schema()))
                .isPresent();
    }
}
