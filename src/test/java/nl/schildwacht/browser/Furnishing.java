package nl.schildwacht.browser;

/** What stands in an installation when its pages are looked at. */
record Furnishing() {
    static Furnishing of(Installation installation) {
        return new Furnishing();
    }
}
