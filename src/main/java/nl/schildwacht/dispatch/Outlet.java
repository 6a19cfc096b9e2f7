package nl.schildwacht.dispatch;

/** A way to reach people. */
@FunctionalInterface
public interface Outlet {
    /** Hands over one message and waits for the answer, for a bounded time. Never throws for what the other side does. */
    Delivery send(Letter letter);
}
