package dev.ashlar.errors.app;

import org.springframework.web.bind.annotation.RestController;

@RestController
class LenientController implements LenientApi {

    @Override
    public void lenient(ItemController.Line line) {}

    @Override
    public void strict(ItemController.Line line) {}
}
