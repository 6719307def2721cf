package docket.bench;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Whose request is replayed, about which ticket, and what its statements have returned so far. */
final class Draw {

    private final Owner owner;
    private final long ticketId;
    private final long[] returned;

    Draw(Owner owner, long ticketId, int steps) {
        this.owner = owner;
        this.ticketId = ticketId;
        this.returned = new long[steps];
    }

    /** Some ticket of some owner. */
    static Draw any(List<Owner> owners, int steps) {
        Owner owner = owners.get(ThreadLocalRandom.current().nextInt(owners.size()));
        return new Draw(owner, owner.anyTicketId(), steps);
    }

    Owner owner() {
        return owner;
    }

    long ticketId() {
        return ticketId;
    }

    long returned(int step) {
        return returned[step];
    }

    void returned(int step, long number) {
        returned[step] = number;
    }
}
