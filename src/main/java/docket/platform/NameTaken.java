package docket.platform;

/** Names are unique, and this one is another thing's already. */
public final class NameTaken extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    /**
     * Says which name is taken.
     *
     * @param kind what bears the name, such as {@code category}
     */
    public NameTaken(String kind, String name) {
        super("There is " + (kind.startsWith("a") ? "an " : "a ") + kind + " named " + name + " already");
    }
}
