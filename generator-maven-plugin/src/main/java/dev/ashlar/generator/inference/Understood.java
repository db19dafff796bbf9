package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Resource;
import dev.ashlar.generator.model.Why;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resources and operations, each in the light of the other. */
final class Understood {

    private final Storage storage;
    private final Map<Exchange, Understanding> operations;

    private Understood(Storage storage, Map<Exchange, Understanding> operations) {
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
            Classifier classifier = new Classifier(storage, remarks);
            Map<Exchange, Understanding> operations = new LinkedHashMap<>();
            exchanges.forEach(exchange -> operations.put(exchange, classifier.understand(exchange)));
            Understood understood = new Understood(storage, operations);
            Optional<Draft> useless = understood.useless();
            if (useless.isEmpty()) {
                findings.addAll(remarks.list());
                understood.remark(findings);
                return understood;
            }
            excluded.put(useless.get().schema().name(), understood.whyUseless(useless.get()));
        }
    }

    private Optional<Draft> useless() {
        return storage.drafts().list().stream()
                .filter(draft -> !storage.schemas()
                        .extensions(draft.schema().name())
                        .values()
                        .containsKey(Extensions.RESOURCE))
                .filter(draft -> !isUsed(draft))
                .findFirst();
    }

    /** Rows are seen by a get or a list, unless nothing in the document ever sees them. */
    private boolean isUsed(Draft draft) {
        List<Intent> intents = intents(draft);
        boolean seen = intents.stream()
                .anyMatch(intent -> intent instanceof Intent.GetRow || intent instanceof Intent.ListRows);
        boolean made = intents.stream().anyMatch(Intent.CreateRow.class::isInstance);
        return seen || made && draft.addresses().stream().noneMatch(address -> address.collection().reads());
    }

    private List<Intent> intents(Draft draft) {
        return operations.values().stream()
                .map(Understanding::intent)
                .filter(intent -> intent instanceof Intent.Crud crud
                        && crud.target().resource().equals(draft.name()))
                .toList();
    }

    private Why whyUseless(Draft draft) {
        return operations.entrySet().stream()
                .filter(entry -> entry.getValue().intent() instanceof Intent.Custom)
                .filter(entry -> draft.address(entry.getKey().path()).isPresent()
                        || entry.getKey().path().isItem()
                                && draft.address(entry.getKey().path().parent()).isPresent())
                .map(entry -> entry.getValue().why())
                .findFirst()
                .orElse(new Why("not-stored", "No operation reads a " + draft.name()));
    }

    private void remark(Findings findings) {
        operations.forEach((exchange, understanding) -> {
            if (understanding.intent() instanceof Intent.ListRows list && !list.ignored().isEmpty()) {
                findings.add(
                        exchange.call().place().origin(),
                        "No rule understands " + String.join(", ", list.ignored()) + " of " + exchange.call().id()
                                + "; the list ignores it until code uses it");
            }
        });
    }

    List<Resource> resources() {
        return new ResourceReader(storage, operations.values()).read();
    }

    List<Operation> operations() {
        var groups = new GroupRule(storage.drafts());
        return operations.entrySet().stream()
                .map(entry -> entry.getKey()
                        .call()
                        .understoodAs(
                                entry.getValue().intent(),
                                entry.getValue().why(),
                                groups.group(entry.getKey().call(), entry.getValue().intent())))
                .toList();
    }
}
