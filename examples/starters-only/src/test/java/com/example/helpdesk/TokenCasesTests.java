package com.example.helpdesk;

import dev.ashlar.security.test.TokenContractTests;

/** Whatever token there can be, only a good one is let in: SEC-01, SEC-02, SEC-04, SEC-05, SEC-08 and SEC-10. */
@ApiTest
class TokenCasesTests extends TokenContractTests {

    @Override
    protected String guardedPath() {
        return "/tickets";
    }
}
