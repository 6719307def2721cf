package docket.tickets;

/** What decides whether a ticket may be changed, read under its lock. */
record TicketState(long id, long ownerId, String title, String status, boolean forceClosed) {

    boolean isOpen() {
        return status.equals("open");
    }

    /** Refuses what a force-closed ticket refuses: {@link ForceClosed}. */
    void mayGoOn() {
        if (forceClosed) {
            throw new ForceClosed();
        }
    }
}
