package nl.schildwacht.source;

import java.util.List;

/** Where pages go. Keeps what matters and advances the cursor in one transaction. */
public interface Intake {
    /**
     * Takes one page. When it returns, the page is kept and the cursor stands behind it; when it throws, nothing of it is
     * kept and it will be asked for again.
     *
     * @param unseen the items of the page that were not seen in this state before, in the page's order.
     * @throws LeaseLost when another poller has taken over; nothing was kept.
     */
    void take(Lease lease, Polled.Page page, List<Item> unseen);
}
