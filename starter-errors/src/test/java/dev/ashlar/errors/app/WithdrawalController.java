package dev.ashlar.errors.app;

import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WithdrawalController {

    private final Withdrawals withdrawals;

    WithdrawalController(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @GetMapping("/service/argument")
    void argument() {
        withdrawals.withdraw(11);
    }

    @GetMapping("/service/result")
    void result() {
        withdrawals.receipt();
    }

    @GetMapping("/short-cookie")
    void cookie(@CookieValue("session") @Size(min = 5) String session) {}
}
