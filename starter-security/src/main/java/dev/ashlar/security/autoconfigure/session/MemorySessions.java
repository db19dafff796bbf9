package dev.ashlar.security.autoconfigure.session;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.IndexResolver;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.PrincipalNameIndexResolver;
import org.springframework.session.Session;

/**
 * Spring Session's repository in memory, with an index of users.
 *
 * @param sessions the repository
 * @param all what it keeps
 */
record MemorySessions(MapSessionRepository sessions, Map<String, Session> all)
        implements FindByIndexNameSessionRepository<MapSession> {

    private static final IndexResolver<Session> USERS = new PrincipalNameIndexResolver<>(PRINCIPAL_NAME_INDEX_NAME);

    @Override
    public MapSession createSession() {
        return sessions.createSession();
    }

    @Override
    public void save(MapSession session) {
        sessions.save(session);
    }

    @Override
    public @Nullable MapSession findById(String id) {
        return sessions.findById(id);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    @Override
    public Map<String, MapSession> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        return all.values().stream()
                .filter(session ->
                        indexValue.equals(USERS.resolveIndexesFor(session).get(indexName)))
                .collect(Collectors.toMap(Session::getId, MapSession::new));
    }
}
