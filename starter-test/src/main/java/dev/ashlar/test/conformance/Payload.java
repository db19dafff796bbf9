package dev.ashlar.test.conformance;

/** The body of a request. */
record Payload(String contentType, String text) {

    Payload as(String otherType) {
        return new Payload(otherType, text);
    }

    /** The same without its end. */
    Payload brokenOff() {
        return new Payload(contentType, text.substring(0, text.length() - 1));
    }
}
