package dev.ashlar.data.autoconfigure.encryption;

import dev.ashlar.data.autoconfigure.encryption.EncryptedAttribute.Index;
import dev.ashlar.data.encryption.Encrypted;
import dev.ashlar.data.encryption.Reencryption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for values that do not begin as those of the primary key do. So nothing has to be remembered between two runs, and
 * what somebody else is writing at the moment is skipped, since he writes it with the primary key.
 */
final class JdbcReencryption implements Reencryption {

    private final EncryptedEntities entities;
    private final Encryption encryption;
    private final JdbcClient jdbc;
    private final TransactionTemplate batches;

    JdbcReencryption(
            EncryptedEntities entities,
            Encryption encryption,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.entities = entities;
        this.encryption = encryption;
        this.jdbc = jdbc;
        this.batches = new TransactionTemplate(transactions);
        batches.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public long run(int batchSize) {
        return entities.all().mapToLong(attribute -> run(attribute, batchSize)).sum();
    }

    private long run(EncryptedAttribute attribute, int batchSize) {
        long written = 0;
        Integer batch;
        do {
            batch = batches.execute(transaction -> batch(attribute, batchSize));
            written += batch == null ? 0 : batch;
        } while (batch != null && batch > 0);
        return written;
    }

    private int batch(EncryptedAttribute attribute, int batchSize) {
        List<Row> rows = jdbc.sql(
                        "SELECT %s AS row_key, %s AS stored FROM %s WHERE %s LIMIT :batch FOR UPDATE SKIP LOCKED"
                                .formatted(attribute.key(), attribute.column(), attribute.table(), outdated(attribute)))
                .params(parameters(attribute))
                .param("batch", batchSize)
                .query((row, number) -> new Row(row.getObject("row_key"), row.getString("stored")))
                .list();
        rows.forEach(row -> write(attribute, row));
        return rows.size();
    }

    private void write(EncryptedAttribute attribute, Row row) {
        ValueCipher cipher = encryption.cipher();
        String plain = cipher.decrypt(row.stored(), attribute.binding(), row.key());
        Index index = attribute.index();
        String alsoIndex = index == null ? "" : ", " + index.column() + " = :hash";
        jdbc.sql("UPDATE %s SET %s = :sealed%s WHERE %s = :key"
                        .formatted(attribute.table(), attribute.column(), alsoIndex, attribute.key()))
                .param("sealed", cipher.encrypt(plain, attribute.binding(), row.key()))
                .param("hash", hash(index, plain, attribute.binding()))
                .param("key", row.key())
                .update();
    }

    private @Nullable String hash(@Nullable Index index, String plain, String binding) {
        return index == null ? null : encryption.hash().primary(index.normalized(plain), binding);
    }

    @Override
    public long remaining() {
        return entities.all()
                .mapToLong(attribute -> jdbc.sql(
                                "SELECT count(*) FROM %s WHERE %s".formatted(attribute.table(), outdated(attribute)))
                        .params(parameters(attribute))
                        .query(Long.class)
                        .single())
                .sum();
    }

    private String outdated(EncryptedAttribute attribute) {
        Index index = attribute.index();
        String old = attribute.column() + " NOT LIKE :current";
        if (index != null) {
            old += " OR %s IS NOT NULL AND (%s IS NULL OR %s NOT LIKE :currentIndex)"
                    .formatted(attribute.column(), index.column(), index.column());
        }
        String known = encryption.cipher().acceptsPlaintext() ? "TRUE" : attribute.column() + " LIKE :mark";
        return "(" + old + ") AND " + known;
    }

    private Map<String, Object> parameters(EncryptedAttribute attribute) {
        return Map.of(
                "current", encryption.cipher().current() + "%",
                "mark", Encrypted.MARK + "%",
                "currentIndex",
                        attribute.index() == null ? "" : encryption.hash().current() + "%");
    }

    private record Row(Object key, String stored) {}
}
