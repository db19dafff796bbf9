package dev.ashlar.data;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface DiaryRepository extends JpaRepository<DiaryEntity, UUID>, JpaSpecificationExecutor<DiaryEntity> {

    List<DiaryEntity> findByTitle(String title);

    @Query("select diary.title from DiaryEntity diary")
    List<String> titles();

    @Query("select diary.title from NoteEntity note join note.diaries diary")
    List<String> titlesThroughNotes();

    @Modifying
    @Query("update DiaryEntity diary set diary.title = :title")
    int rename(String title);

    @Modifying
    @Query("delete from DiaryEntity diary")
    int burn();
}
