package docket.maildesk;

/** How many mails wait for a decision of staff, by what they wait as. */
public record Undecided(int quarantined, int proposed) {

    /** All of them. */
    public int total() {
        return quarantined + proposed;
    }
}
