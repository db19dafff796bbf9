package dev.ashlar.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.errors.InvalidException;
import dev.ashlar.errors.NotFoundException;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.test.StatementCounter;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ReferencesTests {

    @Autowired
    private References references;

    @Autowired
    private TagRepository tags;

    @Autowired
    private EntityManager entities;

    @Autowired
    private StatementCounter statements;

    private Integer small;

    private Integer loud;

    @BeforeEach
    void storeTags() {
        small = tags.save(TagEntity.named("small")).id;
        loud = tags.save(TagEntity.named("loud")).id;
        entities.flush();
        entities.clear();
    }

    @Test
    void tellsThatAParentDoesNotExistByItsName() {
        assertThat(references.parent(TagEntity.class, small).name).isEqualTo("small");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> references.parent(OwnerEntity.class, UUID.randomUUID()))
                .satisfies(missing -> assertThat(missing.arguments()).containsEntry("resource", "Owner"));
    }

    @Test
    void pointsAtAReferenceThatLeadsNowhere() {
        assertThat(references.reference(TagEntity.class, null, "/tagId")).isNull();
        assertThat(references.reference(TagEntity.class, loud, "/tagId").name).isEqualTo("loud");
        assertRefused(() -> references.reference(TagEntity.class, -1, "/tagId"), "/tagId");
    }

    @Test
    void findsManyByOneStatementInTheirOrder() {
        List<String> sent = statements.during(
                () -> assertThat(references.references(TagEntity.class, List.of(loud, small), "/tagIds"))
                        .extracting(tag -> tag.name)
                        .containsExactly("loud", "small"));
        assertThat(sent).hasSize(1);
        assertThat(references.references(TagEntity.class, List.of(), "/tagIds")).isEmpty();
    }

    @Test
    void pointsAtEachOfManyThatLeadsNowhere() {
        assertRefused(
                () -> references.references(TagEntity.class, List.of(-1, small, -2), "/tags", "/id"),
                "/tags/0/id",
                "/tags/2/id");
    }

    @Test
    void findsTheOneThatMatches() {
        assertThat(references.matching(TagEntity.class, Map.of("id", small, "name", "small"), "/tag").id)
                .isEqualTo(small);
        assertThat(references.matching(TagEntity.class, Collections.singletonMap("id", null), "/tag"))
                .isNull();
        assertRefused(() -> references.matching(TagEntity.class, Map.of("id", small, "name", "loud"), "/tag"), "/tag");
        tags.saveAndFlush(TagEntity.named("loud"));
        assertRefused(() -> references.matching(TagEntity.class, Map.of("name", "loud"), "/tag"), "/tag");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String... pointers) {
        assertThatExceptionOfType(InvalidException.class).isThrownBy(call).satisfies(refused -> {
            assertThat(refused.errors()).extracting(ProblemError::name).containsExactly(pointers);
            assertThat(refused.errors()).extracting(ProblemError::code).containsOnly("REFERENCE_NOT_FOUND");
        });
    }
}
