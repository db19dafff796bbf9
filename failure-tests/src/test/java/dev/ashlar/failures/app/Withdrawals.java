package dev.ashlar.failures.app;

import jakarta.validation.constraints.Max;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

@Service
@Validated
class Withdrawals {

    void withdraw(@Max(10) int amount) {}
}
