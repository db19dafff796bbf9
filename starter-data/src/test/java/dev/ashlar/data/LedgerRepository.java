package dev.ashlar.data;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LedgerRepository extends JpaRepository<LedgerEntity, UUID> {}
