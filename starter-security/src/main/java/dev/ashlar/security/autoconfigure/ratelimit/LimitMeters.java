package dev.ashlar.security.autoconfigure.ratelimit;

/** Counts what limits do. */
interface LimitMeters {

    /** Where nobody wants to know. */
    LimitMeters NONE = new LimitMeters() {
        @Override
        public void refused(String policy) {}

        @Override
        public void storeFailed() {}
    };

    void refused(String policy);

    void storeFailed();
}
