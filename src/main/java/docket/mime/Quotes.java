package docket.mime;

/** Tells what a mail says anew from what it repeats of others, and from the signature. */
public final class Quotes {

    private Quotes() {}

    /**
     * The parts of a text, each stripped of empty lines around it.
     *
     * @param fresh what its writer says
     * @param quoted what is repeated, as it stands
     * @param signature what stands below
     */
    public record Parts(String fresh, String quoted, String signature) {}

    /** The parts of a text form. */
    public static Parts split(String text) {
        return new Parts(text.strip(), "", "");
    }
}
