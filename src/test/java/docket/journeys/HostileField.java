package docket.journeys;

import java.util.List;

/**
 * A field that people fill in.
 *
 * @param planting puts a text into it
 * @param stays whether that is still shown when the next text was written
 * @param strict whether it refuses much of what people write
 */
record HostileField(String name, Planting planting, boolean stays, boolean strict) {

    /** One of many: each text has a place. */
    static HostileField many(String name, Planting planting) {
        return new HostileField(name, planting, true, false);
    }

    /** One that holds the last text alone. */
    static HostileField one(String name, Planting planting) {
        return new HostileField(name, planting, false, false);
    }

    /** The same, of a field that takes words of few letters alone: what it refuses does no harm. */
    HostileField refusing() {
        return new HostileField(name, planting, stays, true);
    }

    /** Writes into a field by the desk's own front doors, which may refuse it. */
    interface Planting {

        Planted plant(String text) throws Exception;
    }

    /**
     * What was written.
     *
     * @param text as the desk took it
     * @param places where that is shown
     */
    record Planted(String text, List<Place> places) {}

    @Override
    public String toString() {
        return name;
    }
}
