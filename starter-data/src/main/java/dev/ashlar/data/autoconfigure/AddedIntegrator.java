package dev.ashlar.data.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;

/** Brings an integrator into Hibernate, beside those of the application. */
public final class AddedIntegrator implements HibernatePropertiesCustomizer {

    private final Integrator integrator;

    /** Brings this one. */
    public AddedIntegrator(Integrator integrator) {
        this.integrator = integrator;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        Object others = properties.get(JpaSettings.INTEGRATOR_PROVIDER);
        properties.put(JpaSettings.INTEGRATOR_PROVIDER, (IntegratorProvider) () -> {
            List<Integrator> all = new ArrayList<>();
            if (others instanceof IntegratorProvider provider) {
                all.addAll(provider.getIntegrators());
            }
            all.add(integrator);
            return all;
        });
    }
}
