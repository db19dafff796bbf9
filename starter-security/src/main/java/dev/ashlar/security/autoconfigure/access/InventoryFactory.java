package dev.ashlar.security.autoconfigure.access;

import dev.ashlar.security.access.AccessInventory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Goes through all handlers of an application. */
record InventoryFactory(AccessRules rules, HandlerAccess declared, List<RequestMappingHandlerMapping> mappings) {

    AccessInventory create() {
        Map<String, Access> access = new TreeMap<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> add(info, handler, access)));
        List<String> open = new ArrayList<>();
        List<String> undeclared = new ArrayList<>();
        access.forEach((operation, found) -> {
            if (found instanceof Access.Open) {
                open.add(operation);
            } else if (found instanceof Access.Undeclared) {
                undeclared.add(operation);
            }
        });
        return new AccessInventory(open, undeclared);
    }

    private void add(RequestMappingInfo info, HandlerMethod handler, Map<String, Access> access) {
        if (ErrorController.class.isAssignableFrom(handler.getBeanType())) {
            return; // for the container alone
        }
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.values()) : methods) {
            for (String pattern : info.getPatternValues()) {
                HttpMethod http = method.asHttpMethod();
                String name = "%s %s (%s.%s)"
                        .formatted(
                                methods.isEmpty() ? "*" : http,
                                pattern,
                                handler.getBeanType().getSimpleName(),
                                handler.getMethod().getName());
                access.put(name, rules.find(http, pattern).orElseGet(() -> declared.find(handler, http, pattern)));
            }
        }
    }
}
