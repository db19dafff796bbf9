package dev.ashlar.security.autoconfigure.https;

import dev.ashlar.security.autoconfigure.tomcat.EdgeValves;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Valve;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** In front of all other valves: strangers are not believed, proxies are, and nobody is believed twice. */
record ProxyValves(TrustedProxies proxies) implements EdgeValves {

    @Override
    public void addTo(TomcatServletWebServerFactory factory) {
        List<Valve> valves = new ArrayList<>();
        valves.add(new StrangersValve(proxies));
        if (!proxies.networks().isEmpty()) {
            valves.add(remoteIp());
            valves.add(new UnderstoodHeadersValve());
        }
        factory.getEngineValves().stream()
                .filter(valve -> !(valve instanceof RemoteIpValve))
                .forEach(valves::add);
        factory.setEngineValves(valves);
    }

    /** Boot's own believes every private address. */
    private RemoteIpValve remoteIp() {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(",", proxies.networks()));
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        return valve;
    }
}
