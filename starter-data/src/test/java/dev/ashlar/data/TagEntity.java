package dev.ashlar.data;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "tag")
class TagEntity extends VersionedEntity {

    @Id
    @AssignableId(sequence = "tag_seq")
    Integer id;

    String name;

    static TagEntity named(String name) {
        TagEntity tag = new TagEntity();
        tag.name = name;
        return tag;
    }
}
