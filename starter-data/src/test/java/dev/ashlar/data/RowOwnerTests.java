package dev.ashlar.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.data.access.RowAccess;
import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.InvalidException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import java.util.List;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class RowOwnerTests {

    @Autowired
    private DiaryRepository diaries;

    @Autowired
    private References references;

    @Autowired
    private EntityManager entityManager;

    private NoteEntity note;
    private DiaryEntity hers;
    private DiaryEntity his;

    @BeforeEach
    void bothHaveDiaries() {
        note = new NoteEntity();
        entityManager.persist(note);
        asCaller("anna");
        hers = saved("hers");
        asCaller("bert");
        his = saved("his");
        note.quoted.addAll(List.of(hers, his));
        forget();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void rowsBelongToWhoeverMakesThem() {
        DiaryEntity stolen = DiaryEntity.called("stolen");
        stolen.writtenBy = "anna";
        diaries.saveAndFlush(stolen);
        forget();
        assertThat(owner(his)).isEqualTo("bert");
        assertThat(owner(hers)).isEqualTo("anna");
        assertThat(owner(stolen)).isEqualTo("bert");
    }

    @Test
    void rowsOfOthersAreNotFoundByKey() {
        assertThat(diaries.findById(hers.id)).isEmpty();
        assertThat(diaries.existsById(hers.id)).isFalse();
        assertThat(diaries.findAllById(List.of(hers.id, his.id)))
                .extracting(row -> row.id)
                .containsExactly(his.id);
        assertThat(diaries.findById(his.id)).isPresent();
    }

    @Test
    void aProxyOfARowOfOthersLeadsNowhere() {
        DiaryEntity proxy = entityManager.getReference(DiaryEntity.class, hers.id);
        assertThatExceptionOfType(EntityNotFoundException.class).isThrownBy(() -> Hibernate.initialize(proxy));
    }

    @Test
    void rowsOfOthersAreNeitherListedNorCounted() {
        assertThat(diaries.findAll()).extracting(row -> row.title).containsExactly("his");
        assertThat(diaries.findAll(Specification.unrestricted(), PageRequest.of(0, 10))
                        .getTotalElements())
                .isEqualTo(1);
        assertThat(diaries.count()).isEqualTo(1);
        assertThat(diaries.findByTitle("hers")).isEmpty();
        assertThat(diaries.titles()).containsExactly("his");
        assertThat(diaries.titlesThroughNotes()).containsExactly("his");
    }

    @Test
    void rowsOfOthersAreNotSeenThroughRelations() {
        NoteEntity found = entityManager.find(NoteEntity.class, note.id);
        assertThat(found.diaries).extracting(row -> row.title).containsExactly("his");
        assertThat(found.quoted).extracting(row -> row.title).containsExactly("his");
    }

    @Test
    void rowsOfOthersCannotBeReferredTo() {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> references.reference(DiaryEntity.class, hers.id, "/diaryId"));
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> references.references(DiaryEntity.class, List.of(his.id, hers.id), "/diaryIds"));
    }

    @Test
    void rowsOfOthersAreNeitherChangedNorRemoved() {
        diaries.deleteById(hers.id);
        diaries.deleteAllById(List.of(hers.id));
        diaries.deleteAllByIdInBatch(List.of(hers.id));
        assertThat(diaries.rename("mine")).isEqualTo(1);
        entityManager.find(NoteEntity.class, note.id).quoted.clear();
        entityManager.flush();
        assertThat(diaries.burn()).isEqualTo(1);
        forget();
        assertThat(titleInTheDatabase(hers.id)).isEqualTo("hers");
    }

    @Test
    void theOwnerNeverChanges() {
        DiaryEntity found = diaries.findById(his.id).orElseThrow();
        found.title = "a gift";
        found.writtenBy = "anna";
        diaries.saveAndFlush(found);
        forget();
        assertThat(owner(his)).isEqualTo("bert");
        assertThat(titleInTheDatabase(his.id)).isEqualTo("a gift");
    }

    @Test
    void adminsSeeTheRowsOfAllAndGiveThemAway() {
        asCaller("carl", "ROLE_ADMIN");
        DiaryEntity given = DiaryEntity.called("given");
        given.writtenBy = "anna";
        diaries.saveAndFlush(given);
        forget();
        assertThat(diaries.findById(hers.id)).isPresent();
        assertThat(diaries.titles()).containsExactlyInAnyOrder("hers", "his", "given");
        assertThat(owner(given)).isEqualTo("anna");
    }

    @Test
    void strangersSeeNothingAndOwnNothing() {
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        assertThat(diaries.findById(hers.id)).isEmpty();
        assertThat(diaries.findAll()).isEmpty();
        assertThatExceptionOfType(ApplicationException.class).isThrownBy(() -> saved("nobody's"));
    }

    @Test
    void codeThatRunsForNobodySaysWhatItMeans() {
        SecurityContextHolder.clearContext();
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> diaries.findAll())
                .withStackTraceContaining("RowAccess.everything");
        assertThat(RowAccess.<Long>everything(diaries::count)).isEqualTo(2);
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> saved("nobody's"))
                .withStackTraceContaining("DiaryEntity.writtenBy");
    }

    private DiaryEntity saved(String title) {
        DiaryEntity diary = DiaryEntity.called(title);
        diary.note = note;
        return diaries.saveAndFlush(diary);
    }

    private void forget() {
        entityManager.flush();
        entityManager.clear();
    }

    private String owner(DiaryEntity diary) {
        return text("written_by", diary.id);
    }

    private String titleInTheDatabase(UUID id) {
        return text("title", id);
    }

    private String text(String column, UUID id) {
        return (String) entityManager
                .createNativeQuery("select " + column + " from diary where id = ?")
                .setParameter(1, id)
                .getSingleResult();
    }

    private static void asCaller(String name, String... authorities) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(name, null, authorities));
    }
}
