package dev.ashlar.observability.autoconfigure.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.observability.autoconfigure.redaction.RedactionProperties.Pii;
import dev.ashlar.observability.redaction.Redactor;
import dev.ashlar.observability.redaction.Sensitive;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;

class DefaultRedactorTests {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final String JWT = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl";

    private final Redactor redactor = redactor(Pii.USUAL);

    @Test
    void furtherNamesAreOfAnyScriptAndSpelling() {
        Redactor names = new DefaultRedactor(
                new RedactionProperties(true, Set.of("Пароль", "shoe-size", "पासवर्ड", "!"), Pii.USUAL));
        assertThat(names.redact("{пароль=hunter2, имя=Ада}")).isEqualTo("{пароль=***, имя=Ада}");
        assertThat(names.redact("\"पासवर्ड\": \"hunter2\"")).isEqualTo("\"पासवर्ड\": ***");
        assertThat(names.isSecret("shoeSize")).isTrue();
        assertThat(names.isSecret("имя")).isFalse();
        assertThat(names.isSecret("")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Login[user=ada, password=hunter2]                           | Login[user=ada, password=***]
            Login[password=correct horse battery, user=ada]             | Login[password=***, user=ada]
            Login[password=a,b, user=ada]                               | Login[password=***, user=ada]
            {user=ada, api_key=K-1}                                     | {user=ada, api_key=***}
            {"user":"ada","password":"hun\\"ter2","n":1}                | {"user":"ada","password":***,"n":1}
            {"password" : 12345, "user":"ada"}                          | {"password" : ***, "user":"ada"}
            {\\"password\\":\\"hunter2\\",\\"n\\":1}                    | {\\"password\\":***,\\"n\\":1}
            {"tokens":["a","b"],"n":1}                                  | {"tokens":***,"n":1}
            {"credentials":{"user":"ada","pw":"x"},"n":1}               | {"credentials":***,"n":1}
            GET /orders?token=QSECRET&page=2 failed                     | GET /orders?token=***&page=2 failed
            GET /orders?access_token=QSECRET failed                     | GET /orders?access_token=*** failed
            Authorization: Bearer abc.def                               | Authorization: ***
            authorization=Basic YWRhOmFkYQ==; path=/                    | authorization=***; path=/
            X-Api-Key: K-1                                              | X-Api-Key: ***
            password=hunter2 for token QSECRET                          | password=*** for token ***
            sent Bearer abcdefgh12345 upstream                          | sent Bearer *** upstream
            the token is expired                                        | the token is expired
            invalid token for user ada                                  | invalid token for user ada
            tokenType=bearer passwords and tokenCount: 3                | tokenType=bearer passwords and tokenCount: 3
            amqp://shop:S3cret@broker:5672/orders                       | amqp://shop:***@broker:5672/orders
            jdbc:oracle:thin:scott/tiger@//host:1521/xe failed          | jdbc:oracle:thin:scott/***@//host:1521/xe failed
            jdbc:oracle:thin:@//host:1521/xe?a=b@c                      | jdbc:oracle:thin:@//host:1521/xe?a=b@c
            漢字pin=1234 and übertoken=abc                              | 漢字pin=*** and übertoken=***
            https://api.example.com:8443/a@b                            | https://api.example.com:8443/a@b
            paid by 4111 1111 1111 1111 today                           | paid by *** today
            paid by 4111-1111-1111-1111.                                | paid by ***.
            paid by 4111111111111111                                    | paid by ***
            order 4111111111111112                                      | order 4111111111111112
            id 4111111111111111abc                                      | id 4111111111111111abc
            from DE89 3704 0044 0532 0130 00 to shop                    | from *** to shop
            from DE89370400440532013000                                 | from ***
            from DE88370400440532013000                                 | from DE88370400440532013000
            write to bob@example.org                                    | write to bob@example.org
            Failed to make [com.acme.PasswordLogin]: no users            | Failed to make [com.acme.PasswordLogin]: no users
            user[password]=hunter2&a=b                                  | user[password]=***&a=b
            nothing to see: a=b                                         | nothing to see: a=b
            paid by 4111 1111 1111 1111 12/27                           | paid by *** 12/27
            paid by 4111111111111111 123                                | paid by *** 123
            2026-01-05 4111111111111111                                 | 2026-01-05 ***
            item 100 4111111111111111                                   | item 100 ***
            at 1763769600000 and 1700000000009                          | at 1763769600000 and 1700000000009
            password:      hunter2 tried                                | password:      *** tried
            <user><password>x y</password></user>                       | <user><password>***</password></user>
            <wsse:Password Type="#Text">x y</wsse:Password>             | <wsse:Password Type="#Text">***</wsse:Password>
            <pin><![CDATA[a<b]]></pin><n>1</n>                          | <pin>***</pin><n>1</n>
            <token type="a"/><n>1</n> and password>                     | <token type="a"/><n>1</n> and password>
            SESSION=abc; session=keynote; remember-me=x; rememberMe=no  | SESSION=***; session=keynote; remember-me=***; rememberMe=no
            <wsse:Password>x y</wsse:Password>                          | <wsse:Password>***</wsse:Password>
            {\\\"password\\\":\\\"hunter2\\\",\\\"n\\\":1} | {\\\"password\\\":***,\\\"n\\\":1}
            user%5Bpassword%5D=hunter2&a=b                              | user%5Bpassword%5D=***&a=b
            Authorization: Negotiate YIIabc sent                        | Authorization: *** sent
            Authorization: DPoP eyabc.x sent                            | Authorization: *** sent
            Authorization: Digest username="ada", response="6629"       | Authorization: ***
            {authorization=Digest username="ada", response="6629"}      | {authorization=***}
            Cookie: theme=dark; SESSION=abc                             | Cookie: ***
            Bad password 'hunter2'                                      | Bad password '***'
            token "abc123" is unknown                                   | token "***" is unknown
            Unrecognized token 'true': was expecting                    | Unrecognized token 'true': was expecting
            /callback?code=SplxlOBeZQQYbYS6WxSbIA&state=1               | /callback?code=***&state=1
            /countries?code=DE&pw=x&sig=abc                             | /countries?code=DE&pw=***&sig=***
            on field 'password': rejected value [a b]; codes [Size.x]   | on field 'password': *** value [***]; codes [Size.x]
            on field 'name': rejected value [a b]; codes [Size.x]       | on field 'name': rejected value [***]; codes [Size.x]
            Batch entry 0 insert into a1 values (('x, ''y'' was aborted'),(7),(?)) was aborted: 1 | Batch entry 0 insert into a1 values ((***),(***),(?)) was aborted: 1
            Batch entry 12 call p($$it's$$, E'a\\'b') was aborted: no          | Batch entry 12 call p(***, E***) was aborted: no
            Detail: Failing row contains (1, Ada, a).b).                | Detail: Failing row contains (***).
            [Detail: Failing row contains (1, Ada (x)).] [insert]       | [Detail: Failing row contains (***).] [insert]
            Key (shop, api_key)=(7, K)-1) already exists.               | Key (shop, api_key)=(***) already exists.
            Key (name)=(chair) already exists.                          | Key (name)=(chair) already exists.
            """)
    void masksWhatIsSecretAndNothingElse(String text, String masked) {
        assertThat(redactor.redact(text)).isEqualTo(masked);
    }

    @Test
    void masksTokensAndKeysByTheirLook() {
        assertThat(redactor.redact("got " + JWT + " from ada")).isEqualTo("got *** from ada");
        assertThat(redactor.redact("-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY----- loaded"))
                .isEqualTo("-----BEGIN RSA PRIVATE KEY-----***-----END RSA PRIVATE KEY----- loaded");
        assertThat(redactor.redact("-----BEGIN CERTIFICATE-----\nMIIE\n-----END CERTIFICATE-----"))
                .contains("MIIE");
    }

    @Test
    void masksMailAddressesWherePersonalDataIsKeptOut() {
        Redactor strict = redactor(Pii.STRICT);
        assertThat(strict.redact("Key (email)=(bob@x.org) already exists, cc: ann.lee+a@mail.example.com."))
                .isEqualTo("Key (email)=(***) already exists, cc: ***");
        assertThat(strict.redact("meet @ noon, or a@b")).isEqualTo("meet @ noon, or a@b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "userPassword",
                "X-API-Key",
                "card_number",
                "cards[0].cvc",
                "clientSecret",
                "JSESSIONID",
                "iban"
            })
    void knowsSecretNamesInAnySpelling(String name) {
        assertThat(redactor.isSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user",
                "tokenType",
                "passwordPolicy",
                "secret-count",
                "pinned",
                "author",
                "panel",
                "spin",
                "keyboard"
            })
    void leavesOtherNamesAlone(String name) {
        assertThat(redactor.isSecret(name)).isFalse();
    }

    @Test
    void masksNamesThatTheApplicationAdds() {
        Redactor further = new DefaultRedactor(new RedactionProperties(true, Set.of("nick-name"), Pii.USUAL));
        assertThat(further.redact("User[nickName=Ada, age=36]")).isEqualTo("User[nickName=***, age=36]");
    }

    @Test
    void masksNothingWhereItIsSwitchedOff() {
        Redactor off = new DefaultRedactor(new RedactionProperties(false, Set.of(), Pii.USUAL));
        assertThat(off.redact("password=hunter2 " + JWT)).isEqualTo("password=hunter2 " + JWT);
        assertThat(off.isSecret("password")).isFalse();
    }

    @Test
    void looksIntoMapsAndCollections() {
        Object redacted = redactor.redact(
                "request", Map.of("user", Map.of("password", "hunter2"), "notes", List.of("token=QSECRET", 1, true)));
        assertThat(redacted)
                .isEqualTo(Map.of("user", Map.of("password", "***"), "notes", List.of("token=***", 1, true)));
    }

    @Test
    void masksSensitiveMembersWhateverTheirName() {
        assertThat(redactor.redact("patient", new Patient("Ada", "B12.3", new Address("Main St 1"))))
                .isEqualTo("Patient[name=Ada, finding=***, address=Address[street=***]]");
    }

    /** Of these texts alone nobody knows where the secrets end. */
    @Test
    void masksTextsOfSecretNameWhateverIsInThem() {
        assertThat(redactor.redact("login", new Login("ada", "Xk9&vT)q2", "1")))
                .isEqualTo("Login[user=ada, password=***, pin=***]");
        assertThat(redactor.redact("login", new Quoted("it's-me"))).isEqualTo("Quoted{password=***}");
    }

    @Test
    void masksAValueOfTheNextLineAndBehindATab() {
        assertThat(redactor.redact("password:\n  hunter2\nnext")).isEqualTo("password:\n  ***\nnext");
        assertThat(redactor.redact("password:\thunter2 tried")).isEqualTo("password:\t*** tried");
    }

    @Test
    void masksSensitiveMembersOfWhatAnObjectHolds() {
        Ward ward = new Ward(
                List.of(new Patient("Ada", "B12.3", new Address("Main St 1"))),
                Map.of("next", Optional.of(new Address("Side St 2"))));
        assertThat(redactor.redact("answer", ResponseEntity.ok(ward)))
                .asString()
                .contains("Ada")
                .doesNotContain("B12.3", "Main St 1", "Side St 2");
    }

    /** The size of what is logged is the caller's choice. */
    @Test
    void tellsNothingOfWhatIsTooLargeToBeLookedThrough() {
        Ward ward = new Ward(
                Stream.generate(() -> new Patient("Ada", "B12.3", new Address("Main St 1")))
                        .limit(1000)
                        .toList(),
                Map.of());
        assertThat(redactor.redact("ward", ward))
                .asString()
                .contains("too large")
                .doesNotContain("B12.3");
        Tagged tagged = new Tagged(Collections.nCopies(5000, "t"), new Address("Main St 1"));
        assertThat(redactor.redact("tagged", tagged)).asString().contains("street=***");
    }

    @Test
    void masksASecretOfWhichAnotherIsAPart() {
        Object both = new Patient("Ada", "1234", new Address("1234567890"));
        assertThat(redactor.redact("patient", both))
                .isEqualTo("Patient[name=Ada, finding=***, address=Address[street=***]]");
    }

    @Test
    void masksNumbersOfCardsThatAreNumbers() {
        assertThat(redactor.redact("paid.with", 4111111111111111L)).isEqualTo("***");
        assertThat(redactor.redact("paid.with", new BigDecimal("4111111111111111")))
                .isEqualTo("***");
        assertThat(redactor.redact("id", 4111111111111111115L)).isEqualTo(4111111111111111115L);
        assertThat(redactor.redact("at", 1763769600000L)).isEqualTo(1763769600000L);
        assertThat(redactor.redact("count", 7)).isEqualTo(7);
    }

    @Test
    void readsNoArrayThatHoldsItselfForEver() {
        Object[] endless = new Object[1];
        endless[0] = endless;
        assertThat(redactor.redact("endless", endless)).isNotNull();
    }

    @Test
    void saysSoWhereACollectionCannotBeRead() {
        Object closed = new AbstractList<String>() {
            @Override
            public String get(int index) {
                throw new IllegalStateException("session is closed");
            }

            @Override
            public int size() {
                return 1;
            }
        };
        assertThat(redactor.redact("orders", closed)).asString().contains("could not be read", "IllegalStateException");
    }

    @Test
    void saysSoWhereAnObjectHasNoText() {
        Object broken = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no text");
            }
        };
        assertThat(redactor.redact("broken", broken)).asString().contains("toString()", "IllegalStateException");
    }

    /** Ten times the text takes some ten times as long; were the time square, a hundred times. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJ",
                "eyJ.",
                "password",
                "password ",
                "a:",
                "://a:",
                "1 ",
                "4111 ",
                "DE89 ",
                "DE89",
                "@",
                "a@",
                "a.a@",
                "\"",
                "\\\"",
                "[",
                "{a=",
                "-----BEGIN ",
                "PRIVATE KEY-----",
                "4 ",
                "<token>",
                "<token ",
                "<token><![CDATA[",
                "<a:token a",
                "token=\\\\",
                "Cookie: ",
                "authorization: a ",
                "&code=",
                "a-",
                "token:{",
                "token=\"",
                "token=[a, ",
                "token,",
                "=token",
                "on field 'token': rejected value [",
                "(token)=(",
                "Batch entry 1 ",
                "Batch entry 1 '$",
                "Batch entry 1 $a$",
                "Batch entry 1 \" was aborted",
                "Failing row contains (",
                "Failing row contains ().",
                "rejected value [",
                "(",
                "Property: token",
                "X"
            })
    void takesLinearTime(String hostile) {
        Redactor strict = redactor(Pii.STRICT);
        String end = hostile.startsWith("-----BEGIN") ? "PRIVATE KEY-----" : "";
        String small = hostile.repeat(40_000 / hostile.length()) + end;
        String large = hostile.repeat(400_000 / hostile.length()) + end;
        time(strict, small);
        time(strict, large);
        long smallTime = Math.max(time(strict, small), 200_000);
        assertThat(time(strict, large)).isLessThan(smallTime * 50);
    }

    /** Of the processor, for this thread: neither a busy machine nor the collector counts. */
    private static long time(Redactor redactor, String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            redactor.redact(text);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
        }
        return best;
    }

    private static Redactor redactor(Pii pii) {
        return new DefaultRedactor(new RedactionProperties(true, Set.of(), pii));
    }

    record Tagged(List<String> tags, Address address) {}

    record Ward(List<Patient> patients, Map<String, Optional<Address>> addresses) {}

    record Patient(String name, @Sensitive String finding, Address address) {}

    record Login(String user, String password, String pin) {}

    record Quoted(String password) {

        @Override
        public String toString() {
            return "Quoted{password='" + password + "'}";
        }
    }

    record Address(@Sensitive String street) {}
}
