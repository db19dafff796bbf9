package dev.ashlar.data;

import static dev.ashlar.core.SortOrder.ascending;
import static dev.ashlar.core.SortOrder.descending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.core.SortOrder;
import dev.ashlar.core.page.CursorPage;
import dev.ashlar.core.page.CursorWindow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keyset paging while other threads insert and delete, in transactions of their own. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ParallelWritersTests {

    private static final int LASTING = 60;
    private static final int WRITERS = 3;

    @Autowired
    private ListReader reader;

    @Autowired
    private PetRepository pets;

    @Autowired
    private JdbcTemplate jdbc;

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicInteger written = new AtomicInteger();

    @BeforeEach
    void storeLastingRows() {
        IntStream.range(0, LASTING).forEach(number -> pets.save(pet("lasting " + number, number)));
    }

    @AfterEach
    void removeAll() {
        jdbc.update("delete from pet");
    }

    static Stream<List<SortOrder>> orders() {
        return Stream.of(
                List.of(),
                List.of(descending("price"), ascending("name")),
                List.of(ascending("kind"), descending("price")),
                List.of(descending("kind")));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void everyLastingRowIsSeenOnceHoweverManyComeAndGo(List<SortOrder> order) throws Exception {
        List<String> expected = walk(order);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> working = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(writer -> writers.submit(() -> comeAndGo(writer)))
                    .toList();
            int before;
            do {
                before = written.get();
                assertThat(walk(order)).isEqualTo(expected);
            } while (before < 30);
            assertThat(written.get()).isGreaterThan(before);
            stopped.set(true);
            for (Future<?> work : working) {
                work.get(10, TimeUnit.SECONDS);
            }
        } finally {
            stopped.set(true);
            writers.shutdown();
        }
    }

    private void comeAndGo(int writer) {
        for (int number = writer; !stopped.get(); number++) {
            PetEntity passing = pets.save(pet("passing", number));
            PetEntity staying = pets.save(pet("staying", number + 1));
            pets.delete(passing);
            pets.delete(staying);
            written.incrementAndGet();
        }
    }

    /** The lasting rows in the order in which they are shown, page by page. */
    private List<String> walk(List<SortOrder> order) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            CursorWindow window = new CursorWindow(cursor, 4, "cursor", "");
            CursorPage<PetEntity> page = reader.read(pets, Specification.unrestricted(), window, order, "id");
            page.items().stream()
                    .map(pet -> pet.name)
                    .filter(name -> name.startsWith("lasting"))
                    .forEach(seen::add);
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(LASTING).doesNotHaveDuplicates();
        return seen;
    }

    private static PetEntity pet(String name, int number) {
        PetEntity pet = PetEntity.named(name);
        pet.kind = number % 4 == 0 ? null : "kind " + number % 3;
        pet.price = number % 5 == 0 ? null : new BigDecimal(number % 7 + ".50");
        return pet;
    }
}
