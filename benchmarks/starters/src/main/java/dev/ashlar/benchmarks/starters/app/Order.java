package dev.ashlar.benchmarks.starters.app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

record Order(
        long id,
        @NotBlank @Size(max = 100) String customer,
        @Email String email,
        @NotEmpty List<@Valid Line> lines) {

    record Line(@NotBlank String article, @Min(1) int quantity) {}
}
