package docket.live;

import docket.events.Actor;
import docket.events.Cursor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A browser that listens in a thread of its own. */
final class Ear implements Hearer {

    private final List<News> heard = new CopyOnWriteArrayList<>();
    private final Thread thread;

    private Ear(Newsroom newsroom, Actor.Staff member, @Nullable Long ticketId) {
        thread = Thread.ofVirtual()
                .unstarted(() -> newsroom.listen(Newsroom.Turns.endless(member), ticketId, newsroom.start, this));
    }

    static Ear at(Newsroom newsroom, Actor.Staff member, @Nullable Long ticketId) {
        Ear ear = new Ear(newsroom, member, ticketId);
        ear.thread.start();
        return ear;
    }

    @Override
    public void hear(News news, Cursor place) {
        heard.add(news);
    }

    List<News> heard() {
        return heard;
    }

    boolean isOver() {
        return !thread.isAlive();
    }
}
