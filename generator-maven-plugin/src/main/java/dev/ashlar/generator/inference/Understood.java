package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Resource;
import dev.ashlar.generator.model.Why;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Resources and operations, each in the light of the other. */
final class Understood {

    private final Storage storage;
    private final List<Verdict> operations;

    private Understood(Storage storage, List<Verdict> operations) {
        this.storage = storage;
        this.operations = operations;
    }

    /** A schema is stored when operations use it as a row; so what turns out to be used by none is taken back. */
    static Understood of(List<Exchange> exchanges, SchemaCatalog schemas, Findings findings) {
        var finder = new ResourceFinder(schemas, CollectionFinder.find(exchanges));
        Map<String, Why> excluded = new HashMap<>();
        while (true) {
            Storage storage = Storage.of(schemas, finder.find(excluded));
            Findings remarks = new Findings();
            Classifier classifier = new Classifier(storage, exchanges, remarks);
            List<Verdict> operations = exchanges.stream()
                    .map(exchange -> new Verdict(exchange, classifier.understand(exchange)))
                    .toList();
            Understood understood = new Understood(storage, operations);
            List<Draft> useless = understood.useless();
            if (useless.isEmpty()) {
                findings.addAll(remarks.list());
                understood.remark(findings);
                return understood;
            }
            useless.forEach(draft -> excluded.put(draft.schema().name(), understood.whyUseless(draft)));
        }
    }

    private List<Draft> useless() {
        return storage.drafts().list().stream()
                .filter(draft -> !storage.schemas()
                        .extensions(draft.schema().name())
                        .values()
                        .containsKey(Extensions.RESOURCE))
                .filter(draft -> !isSeen(draft) || !isMade(draft))
                .toList();
    }

    /** Rows are seen by a get or a list, unless nothing in the document ever sees them. */
    private boolean isSeen(Draft draft) {
        boolean seen = intents(draft).stream()
                .anyMatch(intent -> intent instanceof Intent.GetRow || intent instanceof Intent.ListRows);
        return seen
                || operations.stream()
                        .anyMatch(verdict ->
                                SecondThoughts.showsRows(verdict.understanding().why())
                                        && isOf(verdict.exchange().path(), draft))
                || draft.addresses().stream()
                        .noneMatch(address -> address.collection().reads());
    }

    /** Rows come from a create, be it one that waits for code; where nothing names a row, from one that does not. */
    private boolean isMade(Draft draft) {
        List<Intent> intents = intents(draft);
        boolean named = draft.main().field() != null;
        return intents.stream().anyMatch(Intent.CreateRow.class::isInstance)
                || (named && !draft.creates().isEmpty())
                || intents.stream()
                        .anyMatch(intent -> intent instanceof Intent.ReplaceRow || intent instanceof Intent.PatchRow);
    }

    private List<Intent> intents(Draft draft) {
        return operations.stream()
                .map(verdict -> verdict.understanding().intent())
                .filter(intent -> intent instanceof Intent.Crud crud
                        && crud.target().resource().equals(draft.name()))
                .toList();
    }

    private Why whyUseless(Draft draft) {
        return operations.stream()
                .filter(verdict -> verdict.understanding().intent() instanceof Intent.Custom)
                .filter(verdict -> isOf(verdict.exchange().path(), draft))
                .map(verdict -> verdict.understanding().why())
                .findFirst()
                .orElse(new Why("not-stored", "No operation makes or changes " + Noun.one(draft.name())));
    }

    private static boolean isOf(PathTemplate path, Draft draft) {
        return draft.address(path).isPresent()
                || (path.isItem() && draft.address(path.parent()).isPresent());
    }

    private void remark(Findings findings) {
        storage.drafts()
                .list()
                .forEach(draft -> storage.relations()
                        .unset(draft)
                        .forEach(relation -> findings.add(
                                draft.schema().origin(),
                                "No request says which " + relation.name() + " " + Noun.one(draft.name())
                                        + " has: it stays empty until a body gives its key, or code sets it and "
                                        + "x-ashlar-relation: " + relation.target() + " says so")));
        storage.drafts()
                .list()
                .forEach(
                        draft -> storage.relations()
                                .unfilled(draft)
                                .forEach(
                                        (property, target) -> findings.add(
                                                draft.schema().origin(),
                                                "No request gives " + property + " of " + Noun.one(draft.name())
                                                        + ", and no " + target.name()
                                                        + " refers back: it is not stored and stays empty until x-ashlar-relation says otherwise")));
        operations.forEach(verdict -> {
            Call call = verdict.exchange().call();
            if (verdict.understanding().intent() instanceof Intent.ListRows list
                    && !list.ignored().isEmpty()) {
                findings.add(
                        call.place().origin(),
                        "No rule understands " + String.join(", ", list.ignored()) + " of " + call.id()
                                + "; the list ignores it until code uses it");
            }
        });
    }

    List<Resource> resources() {
        return new ResourceReader(
                        storage, operations.stream().map(Verdict::understanding).toList())
                .read();
    }

    List<Operation> operations() {
        var groups = new GroupRule(storage.drafts());
        return operations.stream()
                .map(verdict -> understood(verdict.exchange().call(), verdict.understanding(), groups))
                .toList();
    }

    private static Operation understood(Call call, Understanding understanding, GroupRule groups) {
        return call.understoodAs(
                understanding.intent(), understanding.why(), groups.group(call, understanding.intent()));
    }
}
