package dev.ashlar.errors.app;

import static dev.ashlar.errors.app.Situation.get;
import static dev.ashlar.errors.app.Situation.json;
import static dev.ashlar.errors.app.Situation.send;

import java.util.stream.Stream;

/** Every situation, one a line. */
final class Situations {

    private static final String MULTIPART = "multipart/form-data; boundary=b";

    private Situations() {}

    static Stream<Situation> bodies() {
        return Stream.of(
                json("/items", "{\"name\": \"pen\", ").is(400, "MALFORMED_JSON"),
                json("/items", "{\"name\":\"pen\",\"qty\":1} trailing").is(400, "MALFORMED_JSON"),
                json("/items", "").is(400, "BODY_MISSING"),
                json("/items", "[".repeat(2000)).is(400, "PAYLOAD_TOO_COMPLEX"),
                json("/items", "{\"name\":" + "[".repeat(2000)).is(400, "PAYLOAD_TOO_COMPLEX"),
                json("/items", "{\"other\":" + "[".repeat(2000)).is(400, "PAYLOAD_TOO_COMPLEX"),
                json("/items", "{\"name\":\"pen\",\"qty\":\"many\"}")
                        .is(400, "TYPE_MISMATCH")
                        .errors("{'pointer':'#/qty','code':'TYPE_MISMATCH','expected':'integer'}"),
                json("/items", "{\"name\":\"pen\",\"qty\":99999999999}")
                        .is(400, "TYPE_MISMATCH")
                        .errors("{'pointer':'#/qty','code':'TYPE_MISMATCH','expected':'integer'}"),
                json("/items", "{\"name\":\"pen\",\"qty\":null}")
                        .is(400, "TYPE_MISMATCH")
                        .errors("{'pointer':'#/qty','code':'NOT_NULL'}"),
                json("/items", "{\"qty\":1,\"lines\":[{\"sku\":\"a\",\"quantity\":1},{\"quantity\":\"x\"}]}")
                        .is(400, "TYPE_MISMATCH")
                        .errors(
                                "{'pointer':'#/lines/1/quantity','code':'TYPE_MISMATCH','expected':'integer'}",
                                "{'pointer':'#/lines/1/sku','code':'NOT_BLANK'}",
                                "{'pointer':'#/name','code':'NOT_BLANK'}"),
                json("/items", "{\"name\":\"pen\",\"qty\":1,\"status\":\"LOST\"}")
                        .is(400, "TYPE_MISMATCH")
                        .errors("{'pointer':'#/status','code':'INVALID_ENUM_VALUE','allowed':['open','closed']}"),
                json("/items", "{\"name\":\"pen\",\"qty\":1,\"due\":\"31-12-2026\"}")
                        .is(400, "TYPE_MISMATCH")
                        .errors("{'pointer':'#/due','code':'TYPE_MISMATCH','expected':'date (ISO 8601)'}"),
                json("/items", "[]")
                        .is(400, "TYPE_MISMATCH")
                        .errors("{'pointer':'#','code':'TYPE_MISMATCH','expected':'object'}"),
                send("POST", "/items")
                        .body("<a/>")
                        .with("Content-Type", "application/xml")
                        .is(415, "UNSUPPORTED_MEDIA_TYPE"),
                send("POST", "/items")
                        .body("{}")
                        .with("Content-Type", "application/json;charset=nope")
                        .is(415, "UNSUPPORTED_MEDIA_TYPE"),
                send("POST", "/form-or-json")
                        .body("{}")
                        .with("Content-Type", "nonsense")
                        .is(415, "UNSUPPORTED_MEDIA_TYPE"),
                send("POST", "/form-or-json")
                        .body("{}")
                        .with("Content-Type", "application/*")
                        .is(415, "UNSUPPORTED_MEDIA_TYPE"),
                send("POST", "/form-or-json").body("{}").is(415, "UNSUPPORTED_MEDIA_TYPE"),
                send("POST", "/items").body("{}").is(415, "UNSUPPORTED_MEDIA_TYPE"));
    }

    static Stream<Situation> invalidInput() {
        return Stream.of(
                json("/items", "{\"name\":\"\",\"qty\":0}")
                        .is(422, "VALIDATION_FAILED")
                        .errors("{'pointer':'#/name','code':'NOT_BLANK'}", "{'pointer':'#/qty','code':'MIN','min':1}"),
                json(
                                "/items",
                                "{\"name\":\"pen\",\"qty\":1,\"address\":{\"street\":\"\",\"zip_code\":\"x\"},"
                                        + "\"lines\":[{\"sku\":\"a\",\"quantity\":1},{\"sku\":\"\",\"quantity\":0}],"
                                        + "\"tag_names\":[\"fine\",\"x\"]}")
                        .is(422, "VALIDATION_FAILED")
                        .errors(
                                "{'pointer':'#/address/street','code':'NOT_BLANK'}",
                                "{'pointer':'#/address/zip_code','code':'PATTERN','pattern':'\\\\d{5}'}",
                                "{'pointer':'#/lines/1/quantity','code':'MIN','min':1}",
                                "{'pointer':'#/lines/1/sku','code':'NOT_BLANK'}",
                                "{'pointer':'#/tag_names/1','code':'SIZE','min':2,'max':5}"),
                json("/items/bulk", "[{\"sku\":\"a\",\"quantity\":1},{\"sku\":\"\",\"quantity\":1}]")
                        .is(422, "VALIDATION_FAILED")
                        .errors("{'pointer':'#/1/sku','code':'NOT_BLANK'}"),
                json("/passwords", "{\"password\":\"long enough\",\"host\":\"::1\",\"motto\":\"quiet\"}")
                        .is(422, "VALIDATION_FAILED")
                        .errors(
                                "{'pointer':'#/host','code':'IP_ADDRESS','format':'ipv4'}",
                                "{'pointer':'#/motto','code':'LOUD','minimumWords':2}"),
                json("/passwords", "{\"password\":\"secret\",\"email\":\"x\"}")
                        .is(422, "VALIDATION_FAILED")
                        .errors(
                                "{'pointer':'#/email','code':'EMAIL'}",
                                "{'pointer':'#/password','code':'SIZE','min':8}"),
                json("/lenient", "{\"sku\":\"\",\"quantity\":1}")
                        .is(400, "VALIDATION_FAILED")
                        .errors("{'pointer':'#/sku','code':'NOT_BLANK'}"),
                json("/own-status", "{\"sku\":\"\",\"quantity\":1}").is(409, "VALIDATION_FAILED"),
                get("/items?page=-1&size=1000")
                        .with("X-Region", "europe")
                        .is(422, "VALIDATION_FAILED")
                        .errors(
                                "{'in':'query','parameter':'page','code':'MIN','min':1}",
                                "{'in':'query','parameter':'size','code':'MAX','max':100}",
                                "{'in':'header','parameter':'X-Region','header':'X-Region','code':'SIZE','max':3}"),
                get("/items/0")
                        .is(422, "VALIDATION_FAILED")
                        .errors("{'in':'path','parameter':'itemId','code':'MIN','min':1}"),
                send("POST", "/form")
                        .body("name=&stars=9")
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .is(422, "VALIDATION_FAILED")
                        .errors(
                                "{'in':'form','parameter':'name','code':'NOT_BLANK'}",
                                "{'in':'form','parameter':'stars','code':'MAX','max':5}"),
                send("POST", "/form")
                        .body("name=a&stars=many")
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .is(400, "TYPE_MISMATCH")
                        .errors("{'in':'form','parameter':'stars','code':'TYPE_MISMATCH','expected':'integer'}"),
                send("POST", "/form?stars=9")
                        .body("name=")
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .is(422, "VALIDATION_FAILED")
                        .errors(
                                "{'in':'query','parameter':'stars','code':'MAX','max':5}",
                                "{'in':'form','parameter':'name','code':'NOT_BLANK'}"),
                send("POST", "/form")
                        .body("--b\r\nContent-Disposition: form-data; name=\"stars\"\r\n\r\nmany\r\n--b--\r\n")
                        .with("Content-Type", "multipart/form-data; boundary=b")
                        .is(400, "TYPE_MISMATCH")
                        .errors("{'in':'form','parameter':'stars','code':'TYPE_MISMATCH','expected':'integer'}"),
                get("/service/argument")
                        .is(422, "VALIDATION_FAILED")
                        .errors("{'parameter':'amount','code':'MAX','max':10}"),
                get("/service/result").is(500, "INTERNAL_ERROR"),
                get("/short-cookie")
                        .with("Cookie", "session=abc")
                        .is(422, "VALIDATION_FAILED")
                        .errors("{'in':'cookie','parameter':'session','code':'SIZE','min':5}"),
                get("/bad-return").is(500, "INTERNAL_ERROR"));
    }

    static Stream<Situation> parameters() {
        return Stream.of(
                get("/items/abc")
                        .is(400, "TYPE_MISMATCH")
                        .errors("{'in':'path','parameter':'itemId','code':'TYPE_MISMATCH','expected':'integer'}"),
                get("/items?status=LOST")
                        .is(400, "TYPE_MISMATCH")
                        .errors(
                                "{'in':'query','parameter':'status','code':'INVALID_ENUM_VALUE','allowed':['open','closed']}"),
                get("/wrong-variable/1").is(500, "INTERNAL_ERROR"),
                get("/setters?names%5Babc%5D=x")
                        .is(400, "BAD_REQUEST")
                        .errors("{'in':'query','parameter':'names[abc]','code':'UNKNOWN_PARAMETER'}"),
                get("/setters?names%5B99999%5D=x")
                        .is(400, "BAD_REQUEST")
                        .errors("{'in':'query','parameter':'names[99999]','code':'UNKNOWN_PARAMETER'}"),
                get("/components?names%5Babc%5D=x")
                        .is(400, "BAD_REQUEST")
                        .errors("{'in':'query','parameter':'names[abc]','code':'UNKNOWN_PARAMETER'}"),
                get("/setters?broken%5B0%5D=x").is(500, "INTERNAL_ERROR"),
                get("/search?q=%FF").is(400, "BAD_REQUEST"),
                get("/search?=secret").is(400, "BAD_REQUEST"),
                get("/filter/parameter?q=%FF").is(400, "BAD_REQUEST"),
                send("POST", "/form")
                        .body("name=%zz")
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .is(400, "BAD_REQUEST"),
                get("/search").is(400, "PARAMETER_MISSING").errors("{'in':'query','parameter':'q','code':'REQUIRED'}"),
                get("/need-header")
                        .is(400, "PARAMETER_MISSING")
                        .errors("{'in':'header','parameter':'X-Tenant','header':'X-Tenant','code':'REQUIRED'}"),
                get("/need-cookie")
                        .is(400, "PARAMETER_MISSING")
                        .errors("{'in':'cookie','parameter':'session','code':'REQUIRED'}"),
                send("POST", "/upload")
                        .with("Content-Type", MULTIPART)
                        .body(part("other", 1))
                        .is(400, "PARAMETER_MISSING")
                        .errors("{'in':'part','parameter':'file','code':'REQUIRED'}"),
                send("POST", "/upload")
                        .with("Content-Type", MULTIPART)
                        .body(part("file\"; filename=\"a", 15_000))
                        .is(413, "PAYLOAD_TOO_LARGE"),
                send("POST", "/upload")
                        .with("Content-Type", "multipart/form-data")
                        .body("x")
                        .is(400, "MALFORMED_MULTIPART"));
    }

    static Stream<Situation> protocol() {
        return Stream.of(
                get("/nope").is(404, "NOT_FOUND"),
                get("/error").is(404, "NOT_FOUND"),
                get("/nope").with("Accept", "application/pdf").is(404, "NOT_FOUND"),
                send("DELETE", "/items").is(405, "METHOD_NOT_ALLOWED"),
                get("/produce-json").with("Accept", "application/pdf").is(406, "NOT_ACCEPTABLE"),
                get("/versioned").with("X-API-Version", "9.9").is(400, "UNSUPPORTED_API_VERSION"),
                get("/versioned").with("X-API-Version", "abc").is(400, "INVALID_API_VERSION"),
                get("/filter/boom").is(500, "INTERNAL_ERROR"),
                get("/filter/bare-401").is(401, "UNAUTHENTICATED"),
                get("/filter/send-error").is(400, "BAD_REQUEST"),
                get("/problems/nope").is(404, "NOT_FOUND"));
    }

    static Stream<Situation> application() {
        return Stream.of(
                get("/fail/not-found").is(404, "NOT_FOUND"),
                get("/fail/wrapped").is(404, "NOT_FOUND"),
                get("/fail/conflict").is(409, "CONFLICT"),
                get("/fail/rule").is(422, "CREDIT_EXCEEDED"),
                get("/fail/rule-in-words").is(422, "BUSINESS_RULE_VIOLATED"),
                get("/fail/invalid")
                        .is(422, "VALIDATION_FAILED")
                        .errors(
                                "{'pointer':'#/lines/2','code':'ODD','step':2}",
                                "{'pointer':'#/lines/10','code':'ODD'}",
                                "{'in':'header','parameter':'X-A','header':'X-A','code':'ODD'}"),
                get("/fail/gone").is(410, "GONE"),
                get("/fail/unavailable").is(503, "SERVICE_UNAVAILABLE"),
                get("/fail/not-implemented").is(501, "NOT_IMPLEMENTED"),
                get("/fail/status").is(404, "NOT_FOUND"),
                get("/fail/given").is(422, "VALIDATION_FAILED"),
                get("/fail/annotated").is(417, "BAD_REQUEST"),
                get("/fail/upstream").is(500, "INTERNAL_ERROR"),
                get("/fail/boom").is(500, "INTERNAL_ERROR"),
                get("/fail/other-connection").is(500, "INTERNAL_ERROR"),
                get("/fail/commit").is(503, "SERVICE_UNAVAILABLE"),
                get("/fail/boom").with("Accept", "text/html").is(500, "INTERNAL_ERROR"),
                get("/fail/error").is(500, "INTERNAL_ERROR"),
                get("/fail/async").is(500, "INTERNAL_ERROR"),
                get("/fail/bare").is(409, "CONFLICT"),
                get("/hostile/circle").is(500, "INTERNAL_ERROR"),
                get("/hostile/linkage").is(500, "INTERNAL_ERROR"),
                get("/hostile/overflow").is(500, "INTERNAL_ERROR"),
                get("/hostile/number").is(500, "INTERNAL_ERROR"),
                get("/fail/writing").is(500, "INTERNAL_ERROR"));
    }

    static Stream<Situation> database() {
        return Stream.of(
                send("POST", "/db/accounts?email=first@example.com")
                        .is(409, "ALREADY_EXISTS")
                        .errors("{'pointer':'#/email','code':'ALREADY_EXISTS'}"),
                send("POST", "/db/jdbc/accounts?email=first@example.com")
                        .is(409, "ALREADY_EXISTS")
                        .errors("{'pointer':'#/email','code':'ALREADY_EXISTS'}"),
                send("POST", "/db/accounts")
                        .is(422, "VALIDATION_FAILED")
                        .errors("{'pointer':'#/email','code':'NOT_NULL'}"),
                send("POST", "/db/jdbc/accounts?email=" + "x".repeat(41)).is(422, "VALIDATION_FAILED"),
                send("POST", "/db/accounts?email=a%00b").is(422, "VALIDATION_FAILED"),
                send("POST", "/db/jdbc/accounts?email=a%00b").is(422, "VALIDATION_FAILED"),
                get("/db/json").is(422, "VALIDATION_FAILED"),
                send("POST", "/db/accounts?email=a@example.com&age=-1")
                        .is(422, "VALIDATION_FAILED")
                        .errors("{'pointer':'#/age','code':'CHECK'}"),
                send("POST", "/db/accounts?email=a@example.com&nick=muchtoolong")
                        .is(422, "VALIDATION_FAILED")
                        .errors("{'pointer':'#/nick','code':'SIZE','max':8}"),
                send("POST", "/db/accounts/2/nick?nick=muchtoolong")
                        .is(422, "VALIDATION_FAILED")
                        .errors("{'pointer':'#/nick','code':'SIZE','max':8}"),
                send("DELETE", "/db/accounts/1").is(409, "STILL_REFERENCED"),
                send("DELETE", "/db/jdbc/accounts/1").is(409, "STILL_REFERENCED"),
                send("POST", "/db/invoices?account=999")
                        .is(422, "REFERENCE_NOT_FOUND")
                        .errors("{'pointer':'#/accountId','code':'REFERENCE_NOT_FOUND'}"),
                send("POST", "/db/stale").is(409, "CONFLICT_STALE"),
                get("/db/lock").is(503, "LOCK_TIMEOUT"),
                get("/db/timeout").is(503, "TIMEOUT"),
                get("/db/late").is(503, "TIMEOUT"),
                get("/db/late-jdbc").is(503, "TIMEOUT"),
                get("/db/rollback-only").is(500, "INTERNAL_ERROR"),
                get("/db/state/40P01").is(503, "LOCK_TIMEOUT"),
                get("/db/state/40001").is(409, "CONFLICT_STALE"),
                get("/db/state/23001").is(409, "STILL_REFERENCED"),
                get("/db/state/23P01").is(409, "CONFLICT"),
                get("/db/state/22003").is(422, "VALIDATION_FAILED"),
                get("/db/state/57P03").is(503, "SERVICE_UNAVAILABLE"),
                get("/db/state/53300").is(503, "SERVICE_UNAVAILABLE"),
                get("/db/state/08006").is(503, "SERVICE_UNAVAILABLE"),
                get("/db/state/P0001").is(500, "INTERNAL_ERROR"),
                get("/db/exhausted").is(503, "SERVICE_UNAVAILABLE"),
                get("/db/bad-sql").is(500, "INTERNAL_ERROR"),
                get("/db/reference").is(404, "NOT_FOUND"),
                get("/db/sorted?sort=nope")
                        .is(400, "UNKNOWN_SORT_PROPERTY")
                        .errors("{'in':'query','parameter':'sort','code':'UNKNOWN_SORT_PROPERTY','property':'nope'}"));
    }

    private static String part(String name, int size) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + "x".repeat(size)
                + "\r\n--b--\r\n";
    }
}
