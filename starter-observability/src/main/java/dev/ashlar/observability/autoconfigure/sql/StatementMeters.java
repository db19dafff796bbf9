package dev.ashlar.observability.autoconfigure.sql;

/** Where it is counted what is warned of; routes are templates, so that there are not too many. */
interface StatementMeters {

    /** For an application without metrics. */
    StatementMeters NONE = new StatementMeters() {
        @Override
        public void slow(String route) {
            // Nobody asks.
        }

        @Override
        public void repeated(String route) {
            // Nobody asks.
        }
    };

    void slow(String route);

    void repeated(String route);
}
