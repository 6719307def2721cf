package docket.journeys;

/**
 * A page as somebody comes to it.
 *
 * @param path with the {@link Scene}'s things in braces, such as {@code /t/{readHash}}; a query may follow
 */
record Place(Who who, String path) {

    /** The route that answers it, whatever its parts in braces are called. */
    String route() {
        return path.replaceAll("[?].*", "").replaceAll("\\{[^}]*}", "{}");
    }

    @Override
    public String toString() {
        return path + " for " + who;
    }
}
