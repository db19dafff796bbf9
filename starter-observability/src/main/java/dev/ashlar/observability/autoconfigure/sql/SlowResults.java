package dev.ashlar.observability.autoconfigure.sql;

import java.sql.ResultSet;
import java.util.function.BooleanSupplier;
import net.ttddyy.dsproxy.ConnectionInfo;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.proxy.jdk.JdkJdbcProxyFactory;

/** Has the rows of slow statements counted, and leaves the results of all others as they are. */
final class SlowResults extends JdkJdbcProxyFactory {

    private final BooleanSupplier slow;

    SlowResults(BooleanSupplier slow) {
        this.slow = slow;
    }

    @Override
    public ResultSet createResultSet(ResultSet result, ConnectionInfo connection, ProxyConfig settings) {
        return slow.getAsBoolean() ? CountedRows.around(result) : result;
    }
}
