package dev.ashlar.test.postgres;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A database of a server on this machine, which trusts its loopback interface. */
record LoopbackConnectionDetails(int port, String database) implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://localhost:" + port + '/' + database;
    }
}
