package dev.ashlar.generator.model;

import java.util.AbstractList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;

/** An unchangeable list whose elements have names, and are found by them however long it is. */
public final class NamedList<E> extends AbstractList<E> implements RandomAccess {

    private final List<E> elements;
    private final Map<String, E> byName = new HashMap<>();

    /** A copy of a list; of elements with one name, the first is found. */
    public NamedList(Collection<? extends E> elements, Function<? super E, String> name) {
        this.elements = List.copyOf(elements);
        this.elements.forEach(element -> byName.putIfAbsent(name.apply(element), element));
    }

    /** The element of that name, if there is one. */
    public Optional<E> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public E get(int index) {
        return elements.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }
}
