package dev.ashlar.errors.app;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DataController {

    private final AccountRepository accounts;
    private final EntityManager entityManager;
    private final JdbcTemplate jdbc;
    private final HikariDataSource dataSource;

    DataController(
            AccountRepository accounts, EntityManager entityManager, JdbcTemplate jdbc, HikariDataSource dataSource) {
        this.accounts = accounts;
        this.entityManager = entityManager;
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    @PostMapping("/db/accounts")
    void create(
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String nick,
            @RequestParam(required = false) @Nullable Integer age) {
        accounts.save(account(email, nick, age));
    }

    @PostMapping("/db/accounts/{id}/nick")
    @Transactional
    public void renameAtCommit(@PathVariable long id, @RequestParam String nick) {
        accounts.findById(id).orElseThrow().nick = nick;
    }

    @DeleteMapping("/db/accounts/{id}")
    void delete(@PathVariable long id) {
        accounts.deleteById(id);
    }

    @DeleteMapping("/db/jdbc/accounts/{id}")
    void deleteByJdbc(@PathVariable long id) {
        jdbc.update("delete from account where id = ?", id);
    }

    @PostMapping("/db/jdbc/accounts")
    void createByJdbc(@RequestParam String email) {
        jdbc.update("insert into account (email) values (?)", email);
    }

    @PostMapping("/db/invoices")
    void invoice(@RequestParam long account) {
        jdbc.update("insert into invoice (account_id) values (?)", account);
    }

    @PostMapping("/db/stale")
    void stale() {
        Account account = accounts.findById(2L).orElseThrow();
        jdbc.update("update account set version = version + 1 where id = 2");
        account.nick = "other";
        accounts.save(account);
    }

    @GetMapping("/db/lock")
    void lock() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select * from account where id = 2 for update");
            jdbc.execute("set lock_timeout = 50; select * from account where id = 2 for update");
        }
    }

    @GetMapping("/db/timeout")
    @Transactional
    public void timeout() {
        entityManager.createNativeQuery("set local statement_timeout = 50").executeUpdate();
        entityManager.createNativeQuery("select cast(pg_sleep(5) as text)").getResultList();
    }

    @GetMapping("/db/late")
    @Transactional(timeout = 1)
    public void late() throws SQLException {
        outliveTheTransaction();
        entityManager.createNativeQuery("select 1").getResultList();
    }

    @GetMapping("/db/late-jdbc")
    @Transactional(timeout = 1)
    public void lateJdbc() throws SQLException {
        outliveTheTransaction();
        jdbc.execute("select 1");
    }

    @GetMapping("/db/rollback-only")
    @Transactional
    public void rollbackOnly() {
        try {
            accounts.findAll(Sort.by("nope"));
        } catch (PropertyReferenceException marksTheTransaction) {
            entityManager.clear();
        }
    }

    private void outliveTheTransaction() throws SQLException {
        try (Connection other = dataSource.getConnection()) {
            other.createStatement().execute("select pg_sleep(1.2)");
        }
    }

    @GetMapping("/db/state/{state}")
    void state(@PathVariable String state) {
        jdbc.execute("do $$ begin raise exception 'secret' using errcode = '" + state + "'; end $$");
    }

    @GetMapping("/db/json")
    void untranslatableCharacter() {
        jdbc.queryForObject("select cast(? as jsonb) ->> 'name'", String.class, "{\"name\":\"a\\u0000b\"}");
    }

    @GetMapping("/db/exhausted")
    void exhausted() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < dataSource.getMaximumPoolSize(); i++) {
                taken.add(dataSource.getConnection());
            }
            accounts.findById(1L);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    @GetMapping("/db/bad-sql")
    void badSql() {
        jdbc.execute("select secret from nowhere");
    }

    @GetMapping("/db/sorted")
    void sorted(@RequestParam String sort) {
        accounts.findAll(Sort.by(sort));
    }

    @GetMapping("/db/reference")
    @Transactional
    public @Nullable String reference() {
        return entityManager.getReference(Account.class, 999L).email
                + accounts.getReferenceById(999L).toString();
    }

    private static Account account(@Nullable String email, @Nullable String nick, @Nullable Integer age) {
        Account account = new Account();
        account.email = email;
        account.nick = nick;
        account.age = age;
        return account;
    }
}
