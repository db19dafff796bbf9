package dev.ashlar.data;

import dev.ashlar.data.changes.ChangeRecorder;
import dev.ashlar.data.changes.EntityChange;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps changes in a table, as an application may that has no audit log. */
class RecordedChanges implements ChangeRecorder {

    private final JdbcTemplate jdbc;
    private final List<Integer> sizes = new ArrayList<>();
    private boolean isFull;

    RecordedChanges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(List<EntityChange> changes) {
        if (isFull) {
            throw new IllegalStateException("No space is left");
        }
        sizes.add(changes.size());
        jdbc.batchUpdate(
                "insert into change_record (content) values (?)",
                changes.stream().map(change -> new Object[] {text(change)}).toList());
    }

    private static String text(EntityChange change) {
        return change.kind() + " " + change.type() + "/" + change.key() + " " + change.attributes();
    }

    /** What is committed, oldest first. */
    List<String> committed() {
        return jdbc.queryForList("select content from change_record order by id", String.class);
    }

    /** How many changes there were in each transaction. */
    List<Integer> sizes() {
        return sizes;
    }

    void fill(boolean full) {
        isFull = full;
    }

    void forget() {
        jdbc.update("delete from change_record");
        sizes.clear();
    }
}
