package docket.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/**
 * A request's statements as a program without a server would send them: prepared once a connection, in the transactions of
 * the request, every row fetched. It holds no connection itself.
 */
final class Replay {

    private final List<Prepared> steps = new ArrayList<>();
    private final Recording recording;

    private record Prepared(Step step, List<Variables.Source> sources) {}

    private Replay(Recording recording) {
        this.recording = recording;
    }

    /** Makes one of two recordings of the same request, for two owners. */
    static Replay of(Recording one, Recording other) {
        if (!one.shape().equals(other.shape())) {
            throw new IllegalStateException(
                    "One kind of request sends different statements: " + one.shape() + " and " + other.shape());
        }
        Replay replay = new Replay(one);
        Variables variables = new Variables(one, other);
        for (int i = 0; i < one.steps().size(); i++) {
            List<Variables.Source> sources = new ArrayList<>();
            if (one.steps().get(i) instanceof Step.Statement statement
                    && other.steps().get(i) instanceof Step.Statement counterpart) {
                for (int value = 0; value < statement.values().size(); value++) {
                    sources.add(variables.source(
                            statement.values().get(value), counterpart.values().get(value)));
                }
                if (statement.returned().isPresent() && counterpart.returned().isPresent()) {
                    variables.returned(
                            i,
                            statement.returned().get(),
                            counterpart.returned().get());
                }
            }
            replay.steps.add(new Prepared(one.steps().get(i), sources));
        }
        return replay;
    }

    int statements() {
        return recording.statements();
    }

    /** Replays for any tickets of these owners, on a connection that is closed with the worker. */
    Load.Worker worker(Connection connection, List<Owner> owners) throws SQLException {
        List<PreparedStatement> prepared = new ArrayList<>();
        for (Prepared step : steps) {
            // A bound has nothing to prepare; an empty statement keeps the places of the others.
            prepared.add(connection.prepareStatement(
                    step.step() instanceof Step.Statement statement ? statement.sql() : ""));
        }
        return new Load.Worker() {
            @Override
            public void once() throws SQLException {
                Draw draw = Draw.any(owners, steps.size());
                for (int i = 0; i < steps.size(); i++) {
                    switch (steps.get(i).step()) {
                        case Step.Statement statement -> execute(i, statement, prepared.get(i), draw);
                        case Step.Bound bound -> bound(connection, bound);
                    }
                }
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private static void bound(Connection connection, Step.Bound bound) throws SQLException {
        switch (bound) {
            case BEGIN -> connection.setAutoCommit(false);
            case COMMIT -> connection.commit();
            case EACH_BY_ITSELF -> connection.setAutoCommit(true);
        }
    }

    private void execute(int step, Step.Statement recorded, PreparedStatement statement, Draw draw)
            throws SQLException {
        List<Variables.Source> sources = steps.get(step).sources();
        for (int i = 0; i < sources.size(); i++) {
            set(statement, i + 1, sources.get(i).of(draw));
        }
        boolean found = false;
        if (statement.execute()) {
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    if (!found && recorded.returned().isPresent()) {
                        draw.returned(step, rows.getLong(1));
                    }
                    found = true;
                }
            }
        } else {
            found = statement.getUpdateCount() > 0;
        }
        if (recorded.found() && !found) {
            throw new IllegalStateException("A replayed statement found nothing: " + recorded.sql());
        }
    }

    private static void set(PreparedStatement statement, int place, Object value) throws SQLException {
        switch (value) {
            case Long number -> statement.setLong(place, number);
            case Integer number -> statement.setInt(place, number);
            case Boolean truth -> statement.setBoolean(place, truth);
            case String text -> statement.setString(place, text);
            case byte[] bytes -> statement.setBytes(place, bytes);
            case Timestamp time -> statement.setTimestamp(place, time);
            case Step.Null none -> statement.setNull(place, none.type());
            case Step.Elements array ->
                statement.setArray(
                        place,
                        statement
                                .getConnection()
                                .createArrayOf(array.type(), array.elements().toArray()));
            default -> statement.setObject(place, value);
        }
    }
}
