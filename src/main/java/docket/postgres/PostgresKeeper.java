package docket.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One process's use of a folder: starts or joins its server, keeps it up, and stops it where it is the last user. */
final class PostgresKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresKeeper.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration FIRST_DELAY = Duration.ofMillis(100);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(5);
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final Duration READY = Duration.ofSeconds(60);
    private static final int PORTS_TRIED = 5;

    private final PostgresDirectory directory;
    private final PostgresLock lock;
    private final PostgresBinaries binaries;
    private final RunAs runAs;
    private final PostgresLogin login;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread watch = new Thread(this::watch, "postgres-keeper");
    private volatile Postmaster postmaster;
    private Duration delay = FIRST_DELAY;
    private long upSince = System.nanoTime();

    static PostgresKeeper open(PostgresDirectory directory) throws IOException {
        PostgresLock lock = new PostgresLock(directory);
        try {
            PostgresKeeper keeper = new PostgresKeeper(directory, lock);
            keeper.watch.setDaemon(true);
            keeper.watch.start();
            return keeper;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private PostgresKeeper(PostgresDirectory directory, PostgresLock lock) throws IOException {
        this.directory = directory;
        this.lock = lock;
        takeTurn();
        try {
            binaries = PostgresBinaries.unpack(directory);
            PostgresCluster.checkVersion(directory, binaries);
            runAs = new RunAsChoice(directory, binaries).choose();
            login = new PostgresLogin(PostgresCluster.SUPERUSER, PostgresPassword.of(directory));
            PostgresCluster.make(directory, binaries, runAs, login.password());
            postmaster = arrive();
            lock.use();
        } finally {
            lock.endTurn();
        }
    }

    int port() {
        return postmaster.port();
    }

    PostgresLogin login() {
        return login;
    }

    /** Leaves: the server stops unless another process uses it. */
    void close() throws IOException {
        boolean interrupted = Thread.interrupted();
        closing.countDown();
        Await.until(READY, () -> !watch.isAlive());
        try (lock) {
            if (lock.takeTurn(() -> false) && lock.alone()) {
                Postmaster.find(directory).ifPresent(found -> found.stop(binaries, runAs));
                LOG.info("PostgreSQL stopped");
            } else {
                LOG.info("PostgreSQL goes on, another process uses it");
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void takeTurn() {
        if (!lock.takeTurn(this::isClosing)) {
            throw new PostgresRefused("Another Docket has been starting or stopping the database in " + directory.root()
                    + " for a long time: try again, or end that one.");
        }
    }

    /** Joins the server that others use already; one that nobody uses is replaced, so that ours has our settings. */
    private Postmaster arrive() throws IOException {
        Optional<Postmaster> running = Postmaster.find(directory);
        if (running.isPresent() && !lock.alone()) {
            return join(running.get());
        }
        if (running.isPresent()) {
            LOG.warn(
                    "Stopping a PostgreSQL (process {}) whose Docket was killed",
                    running.get().id());
            running.get().stop(binaries, runAs);
        }
        return startOnFreePort();
    }

    private Postmaster join(Postmaster running) {
        Await.until(
                READY,
                () -> isClosing()
                        || Postmaster.find(directory).filter(Postmaster::ready).isPresent());
        login.check(running.port());
        LOG.info("Joined PostgreSQL (process {}) that another process started", running.id());
        return running;
    }

    private Postmaster startOnFreePort() throws IOException {
        for (int tried = 1; ; tried++) {
            int port = PostgresPort.choose(directory);
            try {
                return start(port);
            } catch (PostgresRefused e) {
                if (tried == PORTS_TRIED || PostgresPort.free(port)) {
                    throw e;
                }
            }
        }
    }

    private Postmaster start(int port) throws IOException {
        long begun = System.nanoTime();
        Postmaster started = new PostgresStart(directory, binaries, runAs).start(port, this::isClosing);
        try {
            login.check(port);
            PostgresPort.keep(directory, port);
        } catch (IOException | RuntimeException e) {
            started.stop(binaries, runAs);
            throw e;
        }
        LOG.info(
                "PostgreSQL {} runs on port {} as {} (process {}, {} ms)",
                binaries.version(),
                port,
                runAs.who(),
                started.id(),
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return started;
    }

    private void watch() {
        try {
            Duration pause = LOOK;
            while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = postmaster.runs() ? steady() : bringBack();
            }
        } catch (InterruptedException e) {
            LOG.warn("PostgreSQL is no longer watched");
        }
    }

    private Duration steady() {
        if (System.nanoTime() - upSince > STEADY.toNanos()) {
            delay = FIRST_DELAY;
        }
        return LOOK;
    }

    /** Starts the server again where we knew it, or joins the one that another user has started by now. */
    private Duration bringBack() {
        LOG.error("PostgreSQL (process {}) ended though nobody asked it to; starting it again", postmaster.id());
        try {
            takeTurn();
            try {
                Optional<Postmaster> running = Postmaster.find(directory);
                Postmaster back = running.isPresent() ? join(running.get()) : start(postmaster.port());
                if (back.port() != postmaster.port()) {
                    throw new PostgresRefused("it is on port " + back.port() + " now: restart this Docket.");
                }
                postmaster = back;
                upSince = System.nanoTime();
            } finally {
                lock.endTurn();
            }
        } catch (IOException | RuntimeException e) {
            if (!isClosing()) {
                LOG.error("PostgreSQL is not back: {}", e.getMessage());
            }
        }
        Duration pause = delay;
        delay = delay.multipliedBy(2).compareTo(LONGEST_DELAY) < 0 ? delay.multipliedBy(2) : LONGEST_DELAY;
        return pause;
    }
}
