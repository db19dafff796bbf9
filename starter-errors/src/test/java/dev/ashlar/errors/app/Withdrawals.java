package dev.ashlar.errors.app;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

@Service
@Validated
class Withdrawals {

    void withdraw(@Max(10) int amount) {}

    @Size(max = 3)
    String receipt() {
        return "longer than three";
    }
}
