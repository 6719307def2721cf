package docket.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The way into the embedded database: user, password and addresses. */
record PostgresLogin(String username, String password) {

    static final String DATABASE = "docket";

    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String WRONG_PASSWORD = "28P01";

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Signs in once, which proves that the server is ours, and makes the database if this is the first time. */
    void check(int port) {
        try {
            signIn(port, DATABASE).close();
        } catch (SQLException e) {
            switch (String.valueOf(e.getSQLState())) {
                case NO_SUCH_DATABASE -> makeDatabase(port);
                case WRONG_PASSWORD ->
                    throw new PostgresRefused("The database refuses the password in its file 'password': put back the"
                            + " one that it was made with.");
                default -> throw unreachable(e);
            }
        }
    }

    private void makeDatabase(int port) {
        try (Connection connection = signIn(port, "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + DATABASE);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private Connection signIn(int port, String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(url(port, database), properties);
    }

    private static PostgresRefused unreachable(SQLException e) {
        return new PostgresRefused("The database runs but takes no connection: " + e.getMessage(), e);
    }
}
