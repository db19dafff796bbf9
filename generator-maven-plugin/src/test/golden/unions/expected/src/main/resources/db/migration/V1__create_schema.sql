-- The schema for openapi.yaml: the first migration, yours to review and adapt before it runs anywhere that matters.

CREATE SEQUENCE drawings_id_seq INCREMENT BY 50;
CREATE TABLE drawings (
    id bigint DEFAULT nextval('drawings_id_seq') NOT NULL,
    shape jsonb NOT NULL,
    caption jsonb,
    size jsonb,
    mood text,
    note jsonb,
    other jsonb,
    row_version bigint NOT NULL,
    CONSTRAINT pk_drawings PRIMARY KEY (id)
);
ALTER SEQUENCE drawings_id_seq OWNED BY drawings.id;

COMMENT ON COLUMN drawings.caption IS 'A text, or one for each language.';

-- From dev/ashlar/security/audit/schema-postgresql.sql, in the jar of the starter.
CREATE TABLE audit_records (
    id           bigint      GENERATED ALWAYS AS IDENTITY,
    recorded_at  timestamptz NOT NULL,
    actor        text,
    action       text        NOT NULL,
    object_type  text,
    object_id    text,
    outcome      text        NOT NULL,
    address      text,
    request_id   text,
    trace_id     text,
    details      text        NOT NULL,
    content_hash text       NOT NULL,
    CONSTRAINT pk_audit_records PRIMARY KEY (id),
    CONSTRAINT ck_audit_records__outcome CHECK (outcome IN ('SUCCESS', 'FAILURE', 'DENIED'))
);

CREATE INDEX ix_audit_records__recorded_at ON audit_records (recorded_at);
CREATE INDEX ix_audit_records__actor ON audit_records (actor, id);
CREATE INDEX ix_audit_records__object ON audit_records (object_type, object_id, id);

-- Every link hashes the one before, so that no record can be changed, removed or slipped in unseen.
CREATE TABLE audit_chain (
    position  bigint NOT NULL,
    record_id bigint NOT NULL,
    previous  text  NOT NULL,
    hash      text  NOT NULL,
    CONSTRAINT pk_audit_chain PRIMARY KEY (position),
    CONSTRAINT uq_audit_chain__record_id UNIQUE (record_id)
);

-- Committed records that are not in the chain yet; empty most of the time.
CREATE TABLE audit_pending (
    record_id bigint NOT NULL,
    CONSTRAINT pk_audit_pending PRIMARY KEY (record_id)
);

-- Bodies are quoted by apostrophes, because not every tool that runs scripts knows dollars.
CREATE OR REPLACE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS '
BEGIN
    IF TG_OP = ''DELETE'' AND current_setting(''ashlar.audit_removal'', true) = ''on'' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION ''% is append-only'', TG_TABLE_NAME USING ERRCODE = ''insufficient_privilege'';
END';

CREATE OR REPLACE TRIGGER audit_records_append_only BEFORE UPDATE OR DELETE ON audit_records
    FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE OR REPLACE TRIGGER audit_records_no_truncate BEFORE TRUNCATE ON audit_records
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE OR REPLACE TRIGGER audit_chain_append_only BEFORE UPDATE OR DELETE ON audit_chain
    FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE OR REPLACE TRIGGER audit_chain_no_truncate BEFORE TRUNCATE ON audit_chain
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();

-- The one way to remove: from the begin, and nothing that is younger than 30 days.
CREATE OR REPLACE FUNCTION audit_remove_before(
    cutoff timestamptz, OUT last_position bigint, OUT last_hash text, OUT removed bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS '
BEGIN
    IF cutoff > now() - interval ''30 days'' THEN
        RAISE EXCEPTION ''Audit records are kept for 30 days at least'' USING ERRCODE = ''insufficient_privilege'';
    END IF;
    PERFORM pg_advisory_xact_lock(4703481516421337);
    SELECT coalesce(
            min(c.position) FILTER (WHERE r.recorded_at IS NULL OR r.recorded_at >= cutoff), max(c.position)) - 1
        INTO last_position
        FROM audit_chain c LEFT JOIN audit_records r ON r.id = c.record_id;
    SELECT c.hash INTO last_hash FROM audit_chain c WHERE c.position = last_position;
    removed := 0;
    IF last_hash IS NOT NULL THEN
        PERFORM set_config(''ashlar.audit_removal'', ''on'', true);
        DELETE FROM audit_records r USING audit_chain c WHERE c.record_id = r.id AND c.position <= last_position;
        GET DIAGNOSTICS removed = ROW_COUNT;
        DELETE FROM audit_chain c WHERE c.position <= last_position;
        PERFORM set_config(''ashlar.audit_removal'', ''off'', true);
    END IF;
END';

REVOKE EXECUTE ON FUNCTION audit_remove_before FROM PUBLIC;
REVOKE UPDATE, DELETE, TRUNCATE ON audit_records, audit_chain FROM PUBLIC;
-- For the role of the application, where it does not own the tables:
-- GRANT SELECT, INSERT ON audit_records, audit_chain TO <role>;
-- GRANT SELECT, INSERT, DELETE ON audit_pending TO <role>;
-- GRANT EXECUTE ON FUNCTION audit_remove_before TO <role>; -- only where ashlar.security.audit.retention is set
