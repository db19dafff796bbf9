package dev.ashlar.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.test.sample.Book;
import dev.ashlar.test.sample.BookRepository;
import dev.ashlar.test.sample.SampleApplication;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.test.context.ContextConfiguration;

@DataJpaTest(properties = "spring.jpa.hibernate.ddl-auto=create")
@ContextConfiguration(classes = SampleApplication.class)
class DataJpaSliceTests {

    @Autowired
    private BookRepository books;

    @Autowired
    private EntityManager entityManager;

    @Autowired
    private StatementCounter statements;

    @Test
    void runsOnTheEmbeddedPostgresWithStatementsCounted() {
        assertThat(statements.during(() -> books.saveAndFlush(new Book("Emma"))))
                .hasSize(1);
        assertThat(entityManager.createNativeQuery("SELECT version()").getSingleResult())
                .asString()
                .startsWith("PostgreSQL 18");
    }
}
