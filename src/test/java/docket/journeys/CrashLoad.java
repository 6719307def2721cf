package docket.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients at work, from its making until it is ended. */
final class CrashLoad implements AutoCloseable {

    private static final int CLIENTS = 6;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> clients = new ArrayList<>();
    private volatile boolean enough;

    CrashLoad(String address, String token, Ledger ledger, long seed) {
        List<Long> tickets = new CopyOnWriteArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            PatientClient http = new PatientClient(address, token, ledger);
            CrashClient client = new CrashClient("client" + i, http, ledger, tickets, seed + i);
            clients.add(threads.submit(() -> client.run(() -> enough)));
        }
    }

    /** Lets each client bring its deed to an end; throws what any of them threw. */
    void end() throws Exception {
        enough = true;
        for (Future<?> client : clients) {
            client.get();
        }
    }

    @Override
    public void close() {
        enough = true;
        threads.shutdownNow();
        threads.close();
    }
}
