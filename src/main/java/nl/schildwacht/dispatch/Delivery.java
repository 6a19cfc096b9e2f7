package nl.schildwacht.dispatch;

/** What came of handing a message to an outlet. The outlet says whether another try can help; the sender knows when. */
public sealed interface Delivery {
    /** The other side took responsibility for it. */
    record Sent() implements Delivery {}

    /** Another try can help. */
    record Again(Trouble reason) implements Delivery {}

    /** No further try can help. */
    record Refused(Trouble reason) implements Delivery {}
}
