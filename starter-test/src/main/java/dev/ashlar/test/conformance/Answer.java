package dev.ashlar.test.conformance;

/**
 * How an operation answered a request.
 *
 * @param sent what the request was meant to show, such as {@code a body with /name too long}
 * @param valid whether the request was what the document asks for
 * @param request the request itself
 * @param status the status of the response; 0 where none came
 * @param response the response, shortened
 */
public record Answer(String sent, boolean valid, String request, int status, String response) {

    boolean isSuccess() {
        return valid && status / 100 == 2;
    }

    boolean isRefusal() {
        return valid && (status == 400 || status == 422);
    }
}
