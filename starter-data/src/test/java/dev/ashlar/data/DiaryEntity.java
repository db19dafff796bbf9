package dev.ashlar.data;

import dev.ashlar.data.access.RowOwner;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "diary")
class DiaryEntity extends VersionedEntity {

    @Id
    @AssignableId
    UUID id;

    String title;

    @RowOwner
    @Column(name = "written_by", nullable = false)
    String writtenBy;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "note_id")
    NoteEntity note;

    static DiaryEntity called(String title) {
        DiaryEntity diary = new DiaryEntity();
        diary.title = title;
        return diary;
    }
}
