package dev.ashlar.failures.app;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a database refuses through plain SQL. */
@RestController
class SqlController {

    private final JdbcTemplate jdbc;
    private final HikariDataSource dataSource;

    SqlController(JdbcTemplate jdbc, HikariDataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    @PostMapping("/sql/users")
    void create(@RequestParam String email) {
        jdbc.update("insert into app_user (email) values (?)", email);
    }

    @DeleteMapping("/sql/users/{id}")
    void delete(@PathVariable long id) {
        jdbc.update("delete from app_user where id = ?", id);
    }

    @PostMapping("/sql/invoices")
    void invoice(@RequestParam long user) {
        jdbc.update("insert into invoice (user_id) values (?)", user);
    }

    @GetMapping("/sql/not-null")
    void notNull() {
        jdbc.update("insert into app_user (email) values (null)");
    }

    @GetMapping("/sql/out-of-range")
    void outOfRange() {
        jdbc.update("update app_user set age = 99999999999 where id = 2");
    }

    @GetMapping("/sql/lock-timeout")
    @Transactional
    public void lockTimeout() throws SQLException {
        try (Connection other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select * from app_user where id = 2 for update");
            jdbc.execute("set local lock_timeout = 50; select * from app_user where id = 2 for update");
        }
    }

    @GetMapping("/sql/statement-timeout")
    @Transactional
    public void statementTimeout() {
        jdbc.execute("set local statement_timeout = 50; select pg_sleep(5)");
    }

    /** Fails as the server would with this SQLState. */
    @GetMapping("/sql/state/{state}")
    void state(@PathVariable String state) {
        jdbc.execute("do $$ begin raise exception 'secret' using errcode = '" + state + "'; end $$");
    }
}
