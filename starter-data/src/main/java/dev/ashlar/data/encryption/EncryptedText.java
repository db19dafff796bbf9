package dev.ashlar.data.encryption;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import org.hibernate.HibernateException;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.EnhancedUserType;
import org.jspecify.annotations.Nullable;

/** Lets only ciphertext into the column, so that no way around the encryption can write what it should not. */
final class EncryptedText implements EnhancedUserType<String> {

    @Override
    public int getSqlType() {
        return Types.VARCHAR;
    }

    @Override
    public Class<String> returnedClass() {
        return String.class;
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, @Nullable String value, int position, WrapperOptions options)
            throws SQLException {
        if (value != null && !value.startsWith(Encrypted.MARK)) {
            throw new HibernateException("A value of an @Encrypted attribute would reach the database in clear:"
                    + " set it on an entity that is not embedded, not in a bulk update; find by its @BlindIndex;"
                    + " and see that com.google.crypto.tink:tink is there and ashlar.data.encryption.enabled");
        }
        statement.setString(position, value);
    }

    @Override
    public @Nullable String nullSafeGet(ResultSet row, int position, WrapperOptions options) throws SQLException {
        return row.getString(position);
    }

    @Override
    public boolean equals(@Nullable String one, @Nullable String other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(@Nullable String value) {
        return Objects.hashCode(value);
    }

    @Override
    public String deepCopy(String value) {
        return value;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public String toSqlLiteral(String value) {
        throw new HibernateException("An @Encrypted attribute cannot be compared with a literal");
    }

    @Override
    public String toString(String value) throws HibernateException {
        return value;
    }

    @Override
    public String fromStringValue(CharSequence sequence) {
        return sequence.toString();
    }
}
