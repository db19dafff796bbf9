package dev.ashlar.failures.table;

/**
 * A line of a table of failures.
 *
 * @param name names the line in reports
 * @param category the kind of failure
 * @param call the request that fails
 * @param status how it may be answered
 * @param mustName what the body must name, empty for nothing
 */
public record FailureCase(String name, String category, HttpCall call, AcceptedStatus status, String mustName) {

    static FailureCase parse(String line) {
        String[] columns = line.split("\t", -1);
        return new FailureCase(
                columns[0], columns[1], CurlCommand.parse(columns[2]), AcceptedStatus.parse(columns[3]), columns[4]);
    }

    @Override
    public String toString() {
        return name;
    }
}
