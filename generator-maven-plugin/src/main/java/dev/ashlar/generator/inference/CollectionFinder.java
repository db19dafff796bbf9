package dev.ashlar.generator.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups a document's operations by the collections that their paths name. */
final class CollectionFinder {

    private record Group(PathTemplate path, List<Exchange> own, List<Exchange> item) {}

    private CollectionFinder() {}

    static List<Collection> find(List<Exchange> exchanges) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Exchange exchange : exchanges) {
            PathTemplate path = exchange.path();
            if (path.isCollection()) {
                group(groups, path).own().add(exchange);
            } else if (path.isItem() && path.parent().isCollection()) {
                group(groups, path.parent()).item().add(exchange);
            }
        }
        return groups.values().stream()
                .map(group -> new Collection(group.path(), group.own(), group.item()))
                .toList();
    }

    private static Group group(Map<String, Group> groups, PathTemplate path) {
        return groups.computeIfAbsent(path.shape(), none -> new Group(path, new ArrayList<>(), new ArrayList<>()));
    }
}
