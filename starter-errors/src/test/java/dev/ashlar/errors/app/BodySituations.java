package dev.ashlar.errors.app;

import static dev.ashlar.errors.app.Situation.json;

import java.util.stream.Stream;

/** Bodies of which several things are wrong. */
final class BodySituations {

    private static final String ORDER = "\"name\":\"a\",\"count\":1,\"due_date\":\"2026-01-01\"";
    private static final String LINE = "{\"sku\":\"a\",\"quantity\":1,\"unit\":\"kg\"}";

    private BodySituations() {}

    static Stream<Situation> collected() {
        return Stream.of(
                json(
                                "/bodies/order",
                                "{\"colour\":1,\"name\":\" \",\"count\":null,\"due_date\":\"soon\",\"lines\":["
                                        + "{\"sku\":\"\",\"quantity\":\"many\",\"unit\":\"kg\"},"
                                        + "{\"sku\":\"b\",\"quantity\":0,\"unit\":\"kg\",\"size\":[1,2]}]}")
                        .is(400, "TYPE_MISMATCH")
                        .errors(
                                "{'pointer':'#/colour','code':'UNKNOWN_PROPERTY'}",
                                "{'pointer':'#/count','code':'NOT_NULL'}",
                                "{'pointer':'#/due_date','code':'TYPE_MISMATCH','expected':'date (ISO 8601)'}",
                                "{'pointer':'#/lines/0/quantity','code':'TYPE_MISMATCH','expected':'integer'}",
                                "{'pointer':'#/lines/0/sku','code':'NOT_BLANK'}",
                                "{'pointer':'#/lines/1/quantity','code':'MIN','min':1}",
                                "{'pointer':'#/lines/1/size','code':'UNKNOWN_PROPERTY'}",
                                "{'pointer':'#/name','code':'NOT_BLANK'}"),
                json("/bodies/order", "{" + ORDER + ",\"lines\":[" + LINE + "],\"one\":1,\"two\":{}}")
                        .is(400, "UNKNOWN_PROPERTY")
                        .errors(
                                "{'pointer':'#/one','code':'UNKNOWN_PROPERTY'}",
                                "{'pointer':'#/two','code':'UNKNOWN_PROPERTY'}"),
                json(
                                "/bodies/order",
                                "{" + ORDER + ",\"lines\":\"none\",\"codes\":[1,\"x\",{}],\"stock\":{\"a/b\":[]}}")
                        .is(400, "TYPE_MISMATCH")
                        .errors(
                                "{'pointer':'#/codes/1','code':'TYPE_MISMATCH','expected':'integer'}",
                                "{'pointer':'#/codes/2','code':'TYPE_MISMATCH','expected':'integer'}",
                                "{'pointer':'#/lines','code':'TYPE_MISMATCH','expected':'array'}",
                                "{'pointer':'#/stock/a~1b','code':'TYPE_MISMATCH','expected':'integer'}"),
                json(
                                "/bodies/order",
                                "{" + ORDER + ",\"lines\":[{\"sku\":\"a\",\"quantity\":1}],"
                                        + "\"range\":{\"from\":\"x\",\"to\":\"y\"},\"pets\":[{\"lives\":\"x\",\"kind\":\"cat\"},"
                                        + "{\"kind\":\"cow\"},{\"kind\":\"dog\",\"age\":99999999999},{\"age\":1},\"cat\"]}")
                        .is(400, "TYPE_MISMATCH")
                        .errors(
                                "{'pointer':'#/lines/0/unit','code':'REQUIRED'}",
                                "{'pointer':'#/pets/0/lives','code':'TYPE_MISMATCH','expected':'integer'}",
                                "{'pointer':'#/pets/1/kind','code':'INVALID_ENUM_VALUE','allowed':['cat','dog']}",
                                "{'pointer':'#/pets/2/age','code':'TYPE_MISMATCH','expected':'integer'}",
                                "{'pointer':'#/pets/3/kind','code':'REQUIRED'}",
                                "{'pointer':'#/pets/4','code':'TYPE_MISMATCH','expected':'object'}",
                                "{'pointer':'#/range/from','code':'TYPE_MISMATCH','expected':'date (ISO 8601)'}",
                                "{'pointer':'#/range/to','code':'TYPE_MISMATCH','expected':'date (ISO 8601)'}"));
    }

    static Stream<Situation> shapes() {
        return Stream.of(
                json("/bodies/orders", "[{" + ORDER + ",\"lines\":[]},{" + ORDER + ",\"count\":\"x\"}]")
                        .is(400, "TYPE_MISMATCH")
                        .errors(
                                "{'pointer':'#/0/lines','code':'SIZE','min':1}",
                                "{'pointer':'#/1/count','code':'TYPE_MISMATCH','expected':'integer'}"),
                json("/bodies/valid-orders", "[{" + ORDER + ",\"lines\":[]},5]")
                        .is(400, "TYPE_MISMATCH")
                        .errors(
                                "{'pointer':'#/0/lines','code':'SIZE','min':1}",
                                "{'pointer':'#/1','code':'TYPE_MISMATCH','expected':'object'}"),
                json("/bodies/entity", "{\"name\":\"\",\"count\":\"x\",\"due_date\":\"y\"}")
                        .is(400, "TYPE_MISMATCH")
                        .errors(
                                "{'pointer':'#/count','code':'TYPE_MISMATCH','expected':'integer'}",
                                "{'pointer':'#/due_date','code':'TYPE_MISMATCH','expected':'date (ISO 8601)'}"),
                json("/bodies/checked", "{\"one\":\"\",\"two\":\"\",\"number\":\"x\"}")
                        .is(400, "TYPE_MISMATCH")
                        .errors(
                                "{'pointer':'#/number','code':'TYPE_MISMATCH','expected':'integer'}",
                                "{'pointer':'#/one','code':'NOT_BLANK'}"),
                json("/bodies/narrow", "{\"narrow\":\"x\"}")
                        .is(400, "TYPE_MISMATCH")
                        .errors("{'pointer':'#/narrow','code':'TYPE_MISMATCH','expected':'integer'}"),
                json("/bodies/generic", "{\"number\":\"x\",\"items\":[{\"kind\":\"cat\",\"lives\":{}}]}")
                        .is(400, "TYPE_MISMATCH")
                        .errors(
                                "{'pointer':'#/items/0/lives','code':'TYPE_MISMATCH','expected':'integer'}",
                                "{'pointer':'#/number','code':'TYPE_MISMATCH','expected':'integer'}"),
                json("/bodies/codes", "{\"codes\":[1,null,{}]}")
                        .is(400, "TYPE_MISMATCH")
                        .errors("{'pointer':'#/codes/1','code':'NOT_NULL'}"),
                json("/bodies/wrapped", "{\"width\":\"x\",\"depth\":\"y\"}")
                        .is(400, "TYPE_MISMATCH")
                        .errors(
                                "{'pointer':'#/depth','code':'TYPE_MISMATCH','expected':'integer'}",
                                "{'pointer':'#/width','code':'TYPE_MISMATCH','expected':'integer'}"),
                json("/bodies/order", "{\"count\":\"x\",\"name\"").is(400, "MALFORMED_JSON"),
                json("/bodies/order", "{\"count\":\"x\",\"name\":\"" + "x".repeat(300_000) + "\"}")
                        .is(400, "TYPE_MISMATCH")
                        .errors("{'pointer':'#/count','code':'TYPE_MISMATCH','expected':'integer'}"));
    }
}
