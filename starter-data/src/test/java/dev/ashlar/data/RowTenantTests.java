package dev.ashlar.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.data.access.RowAccess;
import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.StandardErrorCode;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;

@DatabaseTest
class RowTenantTests {

    private static final UUID ACME = UUID.randomUUID();
    private static final UUID GLOBEX = UUID.randomUUID();

    @Autowired
    private LedgerRepository ledgers;

    @Autowired
    private EntityManager entityManager;

    private LedgerEntity acmes;
    private LedgerEntity globexes;

    @BeforeEach
    void bothHaveLedgers() {
        asCallerOf(ACME);
        acmes = ledgers.saveAndFlush(LedgerEntity.called("acme's"));
        asCallerOf(GLOBEX);
        globexes = ledgers.saveAndFlush(LedgerEntity.called("globex's"));
        entityManager.clear();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void rowsOfOtherTenantsAreNotThere() {
        assertThat(ledgers.findById(acmes.id)).isEmpty();
        assertThat(ledgers.findById(globexes.id)).isPresent();
        assertThat(ledgers.findAll()).extracting(row -> row.name).containsExactly("globex's");
        assertThat(ledgers.count()).isEqualTo(1);
    }

    @Test
    void administratorsAreOfOneTenantToo() {
        asCallerOf(GLOBEX, "ROLE_ADMIN");
        LedgerEntity forged = LedgerEntity.called("forged");
        forged.tenantId = ACME;
        ledgers.saveAndFlush(forged);
        entityManager.clear();
        assertThat(ledgers.findById(acmes.id)).isEmpty();
        assertThat(ledgers.findById(forged.id).orElseThrow().tenantId).isEqualTo(GLOBEX);
    }

    @Test
    void whoHasNoTenantIsRefused() {
        asCaller(Map.of("sub", "anna"));
        assertRefused(() -> ledgers.findById(acmes.id));
        assertRefused(ledgers::findAll);
        assertRefused(() -> ledgers.saveAndFlush(LedgerEntity.called("nobody's")));
    }

    @Test
    void claimsOfOpaqueTokensCountAsWell() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        new DefaultOAuth2AuthenticatedPrincipal(
                                Map.of("tenant_id", ACME.toString()), AuthorityUtils.NO_AUTHORITIES),
                        null,
                        AuthorityUtils.NO_AUTHORITIES));
        assertThat(ledgers.findById(acmes.id)).isPresent();
    }

    @Test
    void workForAllTenantsSaysSo() {
        long all = RowAccess.everything(ledgers::count);
        assertThat(all).isEqualTo(2);
        LedgerEntity imported = LedgerEntity.called("imported");
        imported.tenantId = ACME;
        RowAccess.everything(() -> ledgers.saveAndFlush(imported));
        entityManager.clear();
        asCallerOf(ACME);
        assertThat(ledgers.findById(imported.id)).isPresent();
    }

    private static void assertRefused(Runnable work) {
        assertThatExceptionOfType(ApplicationException.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(StandardErrorCode.FORBIDDEN));
    }

    private static void asCallerOf(UUID tenant, String... authorities) {
        asCaller(Map.of("tenant_id", tenant.toString()), authorities);
    }

    private static void asCaller(Map<String, Object> claims, String... authorities) {
        ClaimAccessor token = () -> claims;
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(token, null, authorities));
    }
}
