package dev.ashlar.failures.app;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a database refuses through JPA. */
@RestController
class DataController {

    private final AppUserRepository users;
    private final EntityManager entityManager;
    private final HikariDataSource dataSource;

    DataController(AppUserRepository users, EntityManager entityManager, HikariDataSource dataSource) {
        this.users = users;
        this.entityManager = entityManager;
        this.dataSource = dataSource;
    }

    @PostMapping("/db/users")
    void create(
            @RequestParam String email,
            @RequestParam(required = false) @Nullable String nick,
            @RequestParam(required = false) @Nullable Integer age) {
        users.save(user(email, nick, age));
    }

    @PostMapping("/db/users/{id}/nick")
    @Transactional
    public void renameAtCommit(@PathVariable long id, @RequestParam String nick) {
        users.findById(id).orElseThrow().nick = nick;
    }

    @DeleteMapping("/db/users/{id}")
    void delete(@PathVariable long id) {
        users.deleteById(id);
    }

    @GetMapping("/db/not-null")
    void notNull() {
        users.save(user(null, null, null));
    }

    @GetMapping("/db/optimistic")
    void optimistic() throws SQLException {
        AppUser user = users.findById(2L).orElseThrow();
        try (Connection other = dataSource.getConnection()) {
            other.createStatement().execute("update app_user set version = version + 1 where id = 2");
        }
        user.nick = "other";
        users.save(user);
    }

    @GetMapping("/db/lock-timeout")
    @Transactional
    public void lockTimeout() throws SQLException {
        try (Connection other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select * from app_user where id = 2 for update");
            entityManager.createNativeQuery("set local lock_timeout = 50").executeUpdate();
            entityManager.find(AppUser.class, 2L, LockModeType.PESSIMISTIC_WRITE);
        }
    }

    @GetMapping("/db/tx-timeout")
    @Transactional(timeout = 1)
    public void transactionTimeout() throws SQLException {
        try (Connection other = dataSource.getConnection()) {
            other.createStatement().execute("select pg_sleep(1.1)");
        }
        users.count();
    }

    @GetMapping("/db/tx-timeout-query")
    @Transactional(timeout = 1)
    public void transactionTimeoutInQuery() {
        entityManager.createNativeQuery("select cast(pg_sleep(5) as text)").getResultList();
    }

    @GetMapping("/db/reference")
    @Transactional
    public @Nullable String reference() {
        return entityManager.getReference(AppUser.class, 999L).getEmail();
    }

    @GetMapping("/db/bad-sql")
    void badSql() {
        entityManager.createNativeQuery("select secret from nowhere").getResultList();
    }

    @GetMapping("/db/sorted")
    List<String> sorted(@RequestParam String sort) {
        users.findAll(Sort.by(sort.split(",")[0]));
        return List.of();
    }

    @GetMapping("/db/pool-exhausted")
    void poolExhausted() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < dataSource.getMaximumPoolSize(); i++) {
                taken.add(dataSource.getConnection());
            }
            users.count();
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    private static AppUser user(@Nullable String email, @Nullable String nick, @Nullable Integer age) {
        AppUser user = new AppUser();
        user.email = email;
        user.nick = nick;
        user.age = age;
        return user;
    }
}
