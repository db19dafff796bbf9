package dev.ashlar.data;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface OwnerRepository extends JpaRepository<OwnerEntity, UUID>, JpaSpecificationExecutor<OwnerEntity> {}
