package dev.ashlar.data;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** A PostgreSQL sequence that can be moved past a number someone chose. */
record NumberSequence(String name, Class<?> keyType) implements Serializable {

    private static final String NEXT = "select nextval(?::regclass)";

    /** A sequence that was never used answers pg_sequence_last_value with null. */
    private static final String GAP = "select ? - coalesce(pg_sequence_last_value(?::regclass::oid), 0)";

    private static final String LOCK = "select count(pg_advisory_xact_lock(?::regclass::oid::bigint))";

    /*
     * A short gap is walked, so that those who take numbers meanwhile can never be set back. A long one is jumped over:
     * nobody takes a thousand numbers between two parts of one statement.
     */
    private static final String MOVE = """
            select case when gap > 1000 then setval(sequence, target)
                        else (select max(taken)
                              from (select nextval(sequence) as taken from generate_series(1, gap)) walk) end
            from (select s.sequence, s.target,
                         s.target - coalesce(pg_sequence_last_value(s.sequence::oid), 0) as gap
                  from (select ?::regclass as sequence, ?::bigint as target) s) t
            where gap > 0""";

    Object next(SharedSessionContractImplementor session) {
        long value = session.doReturningWork(connection -> query(connection, NEXT, name));
        return keyType == Integer.class ? (Object) Math.toIntExact(value) : (Object) value;
    }

    /** Does not follow numbers beyond the middle of what there is: none would be left for those who choose none. */
    void moveTo(Number assigned, SharedSessionContractImplementor session) {
        long value = assigned.longValue();
        if (value < 1 || value > (keyType == Integer.class ? Integer.MAX_VALUE : Long.MAX_VALUE) / 2) {
            return;
        }
        session.doWork(connection -> {
            if (query(connection, GAP, value, name) > 0) {
                query(connection, LOCK, name);
                query(connection, MOVE, name, value);
            }
        });
    }

    private static long query(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getLong(1) : 0;
            }
        }
    }
}
