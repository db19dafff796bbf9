package dev.ashlar.data;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface TagRepository extends JpaRepository<TagEntity, Integer>, JpaSpecificationExecutor<TagEntity> {}
