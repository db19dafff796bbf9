package dev.ashlar.clinic;

import dev.ashlar.data.Filter;
import dev.ashlar.data.encryption.BlindIndexes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.audit.listener.AuditApplicationEvent;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@EnableJpaRepositories(considerNestedRepositories = true)
class ClinicApplication {

    final List<AuditApplicationEvent> audited = new ArrayList<>();

    @EventListener
    synchronized void audit(AuditApplicationEvent event) {
        audited.add(event);
    }

    /** What strangers may do is not what is tested here. */
    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.csrf(CsrfConfigurer::disable).build();
    }

    interface Patients extends JpaRepository<PatientEntity, UUID>, JpaSpecificationExecutor<PatientEntity> {}

    record Patient(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String diagnosis,
            @Nullable String email) {

        static Patient of(PatientEntity entity) {
            return new Patient(entity.id, entity.name, entity.diagnosis, entity.email);
        }
    }

    @RestController
    static class PatientController {

        private final Patients patients;
        private final BlindIndexes indexes;

        PatientController(Patients patients, BlindIndexes indexes) {
            this.patients = patients;
            this.indexes = indexes;
        }

        @PostMapping("/patients")
        Patient create(@RequestBody Patient patient) {
            return Patient.of(patients.save(copy(patient, new PatientEntity())));
        }

        @Transactional
        @PutMapping("/patients/{id}")
        public Patient replace(@PathVariable UUID id, @RequestBody Patient patient) {
            return Patient.of(copy(patient, patients.findById(id).orElseThrow()));
        }

        @GetMapping("/patients/{id}")
        Patient get(@PathVariable UUID id) {
            return Patient.of(patients.findById(id).orElseThrow());
        }

        @GetMapping("/patients")
        List<Patient> list(@Nullable @RequestParam(required = false) String email) {
            return patients
                    .findAll(Filter.<PatientEntity>where()
                            .and(indexes.equal(PatientEntity.class, "email", email))
                            .specification())
                    .stream()
                    .map(Patient::of)
                    .toList();
        }

        private static PatientEntity copy(Patient from, PatientEntity to) {
            to.name = from.name();
            to.diagnosis = from.diagnosis();
            to.email = from.email();
            return to;
        }
    }
}
