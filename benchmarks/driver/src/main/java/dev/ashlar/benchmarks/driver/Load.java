package dev.ashlar.benchmarks.driver;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A bounded number of requests over a fixed number of connections, each of which sends the next one once it has the answer.
 *
 * @param connections the connections
 * @param requests the requests of one round, over all connections
 */
record Load(int connections, int requests) {

    /** Runs one round. */
    Sample run(ServerProcess server, Scenario scenario) throws IOException, InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long allocated = server.allocated();
            long processor = server.processorTime().toNanos();
            long begin = System.nanoTime();
            long[] times = times(threads.invokeAll(clients(server, scenario)));
            long wall = System.nanoTime() - begin;
            long used = server.processorTime().toNanos() - processor;
            return Sample.of(times, wall, used, server.allocated() - allocated);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Callable<long[]>> clients(ServerProcess server, Scenario scenario) {
        List<Callable<long[]>> clients = new ArrayList<>();
        for (int client = 0; client < connections; client++) {
            clients.add(() -> exchanges(server, scenario));
        }
        return clients;
    }

    private long[] exchanges(ServerProcess server, Scenario scenario) throws IOException {
        long[] nanos = new long[requests / connections];
        byte[] request = scenario.request();
        try (Connection connection = new Connection(server.port())) {
            for (int number = 0; number < nanos.length; number++) {
                long begin = System.nanoTime();
                int status = connection.exchange(request);
                nanos[number] = System.nanoTime() - begin;
                if (status != scenario.status()) {
                    throw new IllegalStateException(scenario + " was answered with " + status);
                }
            }
        }
        return nanos;
    }

    private static long[] times(List<Future<long[]>> clients) throws InterruptedException, ExecutionException {
        List<long[]> all = new ArrayList<>();
        for (Future<long[]> client : clients) {
            all.add(client.get());
        }
        return all.stream().flatMapToLong(Arrays::stream).toArray();
    }
}
