package nl.schildwacht.source;

/** Another replica has taken the source over; what was not kept is its work now. */
public final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost(String sourceId) {
        super("the lease of source " + sourceId + " is held by another poller");
    }
}
