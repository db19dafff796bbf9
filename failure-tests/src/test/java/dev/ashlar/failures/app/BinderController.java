package dev.ashlar.failures.app;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A controller whose binder fails. */
@RestController
class BinderController {

    @GetMapping("/hostile/binder")
    void binder(@RequestParam int number) {}

    @InitBinder
    void failingBinder(WebDataBinder binder) {
        throw new IllegalStateException("secret binder");
    }
}
