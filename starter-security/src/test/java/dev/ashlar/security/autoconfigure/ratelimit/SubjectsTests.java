package dev.ashlar.security.autoconfigure.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.access.Credentials;
import dev.ashlar.security.ratelimit.LimitedBy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

class SubjectsTests {

    private final Subjects subjects = new Subjects((caller, request) -> Subjects.name(caller));

    @Test
    void countsTheAddressesOfAnIpv6NetworkTogether() {
        assertThat(subjects.address(from("2001:db8:1:2:3:4:5:6"))).isEqualTo("20010db800010002/64");
        assertThat(subjects.address(from("2001:db8:1:2::1"))).isEqualTo("20010db800010002/64");
        assertThat(subjects.address(from("2001:db8:1:3::1"))).isNotEqualTo("20010db800010002/64");
        assertThat(subjects.address(from("fe80::1%1"))).isEqualTo("fe80000000000000/64");
        assertThat(subjects.address(from("192.0.2.7"))).isEqualTo("192.0.2.7");
        assertThat(subjects.address(from("::ffff:192.0.2.7"))).isNotEqualTo("0000000000000000/64");
    }

    @Test
    void tellsAKeyFromACallerOfTheSameName() {
        Authentication person = new TestingAuthenticationToken("ada", "", List.of());
        Authentication key = new TestingAuthenticationToken("ada", "", Credentials.API_KEY_AUTHORITY);
        assertThat(subjects.of(LimitedBy.CALLER, person, from("192.0.2.7"))).isEqualTo("caller:ada");
        assertThat(subjects.of(LimitedBy.CALLER, key, from("192.0.2.7"))).isEqualTo("key:ada");
        assertThat(subjects.of(LimitedBy.ADDRESS, key, from("192.0.2.7"))).isEqualTo("192.0.2.7");
    }

    @Test
    void countsWhoIsNotKnownByAddress() {
        Authentication nobody = new AnonymousAuthenticationToken(
                "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
        assertThat(subjects.of(LimitedBy.CALLER, nobody, from("192.0.2.7"))).isEqualTo("192.0.2.7");
        assertThat(subjects.of(LimitedBy.CALLER, null, from("192.0.2.7"))).isEqualTo("192.0.2.7");
    }

    @Test
    void shortensLongNamesWithoutMixingThemUp() {
        Authentication one = new TestingAuthenticationToken("a".repeat(5000) + "1", "", List.of());
        Authentication other = new TestingAuthenticationToken("a".repeat(5000) + "2", "", List.of());
        String shortened = subjects.of(LimitedBy.CALLER, one, from("192.0.2.7"));
        assertThat(shortened).hasSize(64);
        assertThat(subjects.of(LimitedBy.CALLER, other, from("192.0.2.7"))).isNotEqualTo(shortened);
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
