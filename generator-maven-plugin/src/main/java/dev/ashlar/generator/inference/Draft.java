package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Key;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Why;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A resource in the making.
 *
 * @param schema what clients read
 * @param addresses where it is, the main path first
 */
record Draft(String name, ObjectSchema schema, Key key, List<Address> addresses, Why why) {

    Draft {
        addresses = List.copyOf(addresses);
    }

    Address main() {
        return addresses.get(0);
    }

    String noun() {
        return main().collection().noun();
    }

    /** Whether a name in the document can only mean this resource. */
    boolean isCalled(String other) {
        return Noun.same(other, name) || Noun.same(other, noun()) || Noun.same(other, schema.name());
    }

    Draft at(Address address) {
        List<Address> all = new ArrayList<>(addresses);
        all.add(address);
        return new Draft(name, schema, key, all, why);
    }

    Optional<Address> address(PathTemplate collection) {
        return addresses.stream()
                .filter(address -> address.path().matches(collection))
                .findFirst();
    }

    List<Exchange> creates() {
        return addresses.stream()
                .flatMap(address -> address.collection().creates().stream())
                .toList();
    }

    /** The object schemas of the bodies that make or change a row. */
    List<String> inputs() {
        Set<String> inputs = new LinkedHashSet<>();
        addresses.forEach(address -> inputs.addAll(address.collection().inputs()));
        return List.copyOf(inputs);
    }

    boolean isKey(Property property) {
        return !key.surrogate() && key.name().equals(property.name());
    }

    /** Whether some path finds rows by that property. */
    boolean isLookedUp(String property) {
        return addresses.stream().anyMatch(address -> property.equals(address.field()));
    }
}
