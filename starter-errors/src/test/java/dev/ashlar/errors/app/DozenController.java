package dev.ashlar.errors.app;

import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A controller with a binder of its own. */
@RestController
class DozenController {

    @InitBinder
    void dozens(WebDataBinder binder) {
        binder.registerCustomEditor(Dozens.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(new Dozens(Integer.parseInt(text)));
            }
        });
    }

    @GetMapping("/dozens")
    void find(@RequestParam Dozens dozens, @RequestParam int nights) {}

    /** A type that only this controller's own binder can read. */
    record Dozens(int number) {}
}
