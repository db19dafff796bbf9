package dev.ashlar.failures.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Entity
class AppUser {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(nullable = false)
    @Nullable
    String email;

    @Size(max = 8)
    @Nullable
    String nick;

    @Nullable
    Integer age;

    @Version
    int version;

    @Nullable
    String getEmail() {
        return email;
    }
}
