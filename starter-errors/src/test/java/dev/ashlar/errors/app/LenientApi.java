package dev.ashlar.errors.app;

import dev.ashlar.errors.ValidationStatus;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ValidationStatus(400)
interface LenientApi {

    @PostMapping("/lenient")
    void lenient(@Valid @RequestBody ItemController.Line line);

    @ValidationStatus(409)
    @PostMapping("/own-status")
    void strict(@Valid @RequestBody ItemController.Line line);
}
