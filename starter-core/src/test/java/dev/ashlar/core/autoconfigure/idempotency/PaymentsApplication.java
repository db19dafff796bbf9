package dev.ashlar.core.autoconfigure.idempotency;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ashlar.core.idempotency.Idempotent;
import dev.ashlar.errors.ConflictException;
import dev.ashlar.errors.StandardErrorCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes payments, each a row; what a payment says decides how its handler ends. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    PaymentsApplication.PaymentController.class,
    PaymentsApplication.PaymentService.class,
    PaymentsApplication.Gate.class,
    TestClock.class,
    TestFilters.class
})
class PaymentsApplication {

    record Payment(@Positive int amount, String say) {}

    /** Holds a handler until the test lets it go. */
    static class Gate {

        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        void pass() throws InterruptedException {
            entered.countDown();
            if (!released.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody opened the gate");
            }
        }

        void awaitEntered() throws InterruptedException {
            if (!entered.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody came to the gate");
            }
        }

        void open() {
            released.countDown();
        }
    }

    static class PaymentService {

        private final JdbcClient jdbc;

        PaymentService(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Transactional
        public int pay(Payment payment) {
            int server =
                    jdbc.sql("SELECT pg_backend_pid()").query(Integer.class).single();
            jdbc.sql("INSERT INTO payments (id, amount, server) VALUES (?, ?, ?)")
                    .params(UUID.randomUUID(), payment.amount(), server)
                    .update();
            if (payment.say().startsWith("fail")) {
                throw new ConflictException(StandardErrorCode.CONFLICT, Map.of());
            }
            return server;
        }
    }

    interface PaymentApi {

        @PostMapping("/payments")
        @Idempotent
        ResponseEntity<Map<String, Object>> pay(@RequestBody @Valid Payment payment) throws Exception;
    }

    @RestController
    static class PaymentController implements PaymentApi {

        private final PaymentService service;
        private final Gate gate;

        PaymentController(PaymentService service, Gate gate) {
            this.service = service;
            this.gate = gate;
        }

        @Override
        public ResponseEntity<Map<String, Object>> pay(Payment payment) throws Exception {
            service.pay(new Payment(payment.amount(), "nothing"));
            return switch (payment.say()) {
                case "wait" -> {
                    gate.pass();
                    yield created();
                }
                case "fail" -> {
                    service.pay(payment);
                    yield created();
                }
                case "fail and hide" -> {
                    payAndIgnore(payment);
                    yield created();
                }
                case "fail and tell" -> {
                    payAndIgnore(payment);
                    yield ResponseEntity.status(HttpStatus.CONFLICT).build();
                }
                case "decline" ->
                    ResponseEntity.status(HttpStatus.PAYMENT_REQUIRED).body(body());
                case "break" -> ResponseEntity.status(HttpStatus.BAD_GATEWAY).body(body());
                case "large" -> ResponseEntity.ok(Map.of("text", "x".repeat(5000)));
                case "unwritable" -> ResponseEntity.ok(Map.of("bean", new Unwritable(0)));
                default -> created();
            };
        }

        @PostMapping("/accounts/{account}/payments")
        @Idempotent(required = true, expiry = "1h")
        Map<String, Object> payFrom(@PathVariable("account") String account, @RequestParam("amount") int amount) {
            service.pay(new Payment(amount, account));
            return body();
        }

        @PostMapping("/receipts")
        @Idempotent
        Map<String, Object> upload(@RequestParam("file") MultipartFile file, @RequestParam("amount") int amount) {
            service.pay(new Payment(amount, String.valueOf(file.getOriginalFilename())));
            return body();
        }

        @PostMapping("/plain")
        Map<String, Object> plain(@RequestBody Payment payment) {
            service.pay(payment);
            return body();
        }

        private void payAndIgnore(Payment payment) {
            try {
                service.pay(payment);
            } catch (ConflictException ignored) {
                // That is what the payment asks for.
            }
        }

        private static ResponseEntity<Map<String, Object>> created() {
            return ResponseEntity.created(URI.create("/payments/" + UUID.randomUUID()))
                    .header("X-Receipt", UUID.randomUUID().toString(), "two")
                    .header("Set-Cookie", "seen=1")
                    .body(body());
        }

        private static Map<String, Object> body() {
            return Map.of("id", UUID.randomUUID(), "text", "Grüße");
        }
    }

    record Unwritable(Integer number) {

        @JsonProperty
        String text() {
            return "divided: " + 1 / number;
        }
    }
}
