package dev.ashlar.errors.app;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One table by the client, the template and the entity manager itself. */
@RestController
class SeatController {

    private final JdbcClient client;
    private final JdbcTemplate template;
    private final EntityManager entityManager;

    SeatController(JdbcClient client, JdbcTemplate template, EntityManager entityManager) {
        this.client = client;
        this.template = template;
        this.entityManager = entityManager;
    }

    @PostMapping("/seats/client")
    @Transactional
    public void byClient(
            @RequestParam(defaultValue = "1") int tenant,
            @RequestParam(defaultValue = "Z") String label,
            @RequestParam(required = false) @Nullable Long account,
            @RequestParam(required = false) @Nullable Integer price,
            @RequestParam(required = false) @Nullable String days) {
        client.sql("insert into seat (tenant_id, seat_label, account_id, price, days)"
                        + " values (?, ?, ?, ?, cast(? as int4range))")
                .params(tenant, label, account, price, days)
                .update();
    }

    @PostMapping("/seats/batch")
    void byBatch() {
        template.batchUpdate(
                "insert into seat (tenant_id, seat_label) values (1, ?)",
                List.of(new Object[] {"Y"}, new Object[] {"A"}, new Object[] {"X"}));
    }

    @PostMapping("/seats/entity")
    @Transactional
    public void byEntity(@RequestParam String label) {
        Seat seat = new Seat();
        seat.tenant = 1;
        seat.label = label;
        entityManager.persist(seat);
        entityManager.flush();
    }

    @PostMapping("/seats/unnamed")
    @Transactional
    public void unnamed() {
        entityManager.persist(new Seat());
        entityManager.flush();
    }

    @GetMapping("/seats/terminated")
    @Transactional
    public void terminated() {
        entityManager
                .createNativeQuery("select cast(pg_terminate_backend(pg_backend_pid()) as text)")
                .getResultList();
    }

    @PostMapping("/seats/read-only")
    @Transactional(readOnly = true)
    public void readOnly() {
        client.sql("insert into seat (tenant_id, seat_label) values (5, 'R')").update();
    }

    @PostMapping("/seats/raise")
    void raise() {
        client.sql("do $$ begin raise exception 'secret'; end $$").update();
    }
}
