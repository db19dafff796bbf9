package dev.ashlar.errors.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Throws what breaks those who only want to look at it, and is bound to what leads nowhere. */
@RestController
class HostileController {

    @GetMapping("/hostile/{how}")
    String fail(@PathVariable String how) throws Exception {
        throw switch (how) {
            case "circle" -> circle();
            case "linkage" -> throw new NoClassDefFoundError("secret/of/the/class/path");
            case "overflow" -> throw new StackOverflowError("secret of the recursion");
            default -> new NumberFormatException("For input string: \"secret\"");
        };
    }

    @GetMapping("/setters")
    void setters(@ModelAttribute Setters form) {}

    @GetMapping("/components")
    void components(@ModelAttribute Components form) {}

    private static Exception circle() {
        Exception one = new IllegalStateException("secret one");
        one.initCause(new IllegalStateException("secret other", one));
        return one;
    }

    record Components(@Nullable List<String> names) {}

    static final class Setters {

        private final List<String> names = new ArrayList<>();

        public List<String> getNames() {
            return names;
        }

        public List<String> getBroken() {
            if (names.isEmpty()) {
                throw new IllegalStateException("secret of the getter");
            }
            return names;
        }
    }
}
