package docket.bench;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Serves one request of each kind for each of two owners, in this process, and makes replays of what was noted. */
final class Recordings {

    private final Recorder recorder;
    private final BenchDesk desk;
    private final int port;

    Recordings(Recorder recorder, BenchDesk desk, ApplicationContext server) {
        this.recorder = recorder;
        this.desk = desk;
        this.port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /**
     * Each kind, recorded for two of the owners. Reading and answering are about a new ticket of each, in which staff have
     * not written.
     */
    Map<Operation, Replay> make(List<Owner> owners) throws IOException, InterruptedException {
        Owner one = owners.getFirst();
        Owner other = owners.getLast();
        Map<Operation, Replay> replays = new EnumMap<>(Operation.class);
        try (HttpConnection connection = new HttpConnection(port)) {
            long ticketOfOne = open(connection, one);
            long ticketOfOther = open(connection, other);
            for (Operation operation : Operation.values()) {
                replays.put(
                        operation,
                        Replay.of(
                                record(connection, operation, one, ticketOfOne),
                                record(connection, operation, other, ticketOfOther)));
            }
        }
        return replays;
    }

    private long open(HttpConnection connection, Owner owner) throws IOException, InterruptedException {
        connection.send(Operation.CREATE.request(owner, 0));
        recorder.take();
        return JsonMapper.shared().readTree(connection.body()).get("id").longValue();
    }

    /** Warm, but for the token: so that the look-up is in it. */
    private Recording record(HttpConnection connection, Operation operation, Owner owner, long ticketId)
            throws IOException, InterruptedException {
        connection.send(operation.request(owner, ticketId));
        recorder.take();
        Owner unknown = desk.withFreshToken(owner);
        connection.send(operation.request(unknown, ticketId));
        return new Recording(unknown, ticketId, recorder.take());
    }
}
