package dev.ashlar.generator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedListTests {

    private final NamedList<String> list = new NamedList<>(List.of("pear", "apple", "plum"), NamedListTests::initial);

    @Test
    void findsAnElementByItsName() {
        assertThat(list.find("a")).contains("apple");
        assertThat(list.find("b")).isEmpty();
    }

    @Test
    void findsTheFirstOfElementsWithOneName() {
        assertThat(list.find("p")).contains("pear");
    }

    @Test
    void isTheListInItsOrder() {
        assertThat(list).isEqualTo(List.of("pear", "apple", "plum"));
    }

    @Test
    void doesNotChangeWithTheListItWasMadeOf() {
        List<String> source = new ArrayList<>(List.of("pear"));
        NamedList<String> copy = new NamedList<>(source, NamedListTests::initial);
        source.set(0, "quince");

        assertThat(copy).containsExactly("pear");
        assertThat(copy.find("q")).isEmpty();
        assertThatThrownBy(() -> copy.add("fig")).isInstanceOf(UnsupportedOperationException.class);
    }

    private static String initial(String text) {
        return text.substring(0, 1);
    }
}
