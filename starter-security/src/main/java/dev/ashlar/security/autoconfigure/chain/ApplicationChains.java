package dev.ashlar.security.autoconfigure.chain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** The filter chains of the application itself: what they take does not come to that of this starter. */
public final class ApplicationChains {

    static final String OURS = "ashlarSecurityFilterChain";

    private final ListableBeanFactory beans;

    ApplicationChains(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** How their beans are called. */
    public List<String> names() {
        return Stream.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, SecurityFilterChain.class))
                .filter(name -> !name.equals(OURS))
                .toList();
    }

    /** The one that takes every request, so that this starter's has none; empty where there is no such chain. */
    public Optional<String> takingEverything() {
        return names().stream()
                .filter(name -> takesEverything(beans.getBean(name)))
                .findFirst();
    }

    private static boolean takesEverything(Object bean) {
        return bean instanceof DefaultSecurityFilterChain chain
                && chain.getRequestMatcher() instanceof AnyRequestMatcher;
    }
}
