package nl.schildwacht.dossier.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where it was seen or heard; most of these no source can look into. */
public enum Place {
    WHATSAPP("WhatsApp"),
    SIGNAL("Signal"),
    TELEGRAM("Telegram"),
    SNAPCHAT("Snapchat"),
    TIKTOK("TikTok"),
    FACEBOOK("Facebook"),
    MESSENGER("Messenger"),
    INSTAGRAM("Instagram"),
    THREADS("Threads"),
    X("X"),
    LINKEDIN("LinkedIn"),
    YOUTUBE("YouTube"),
    REDDIT("Reddit"),
    DISCORD("Discord"),
    NEXTDOOR("Nextdoor"),
    GOOGLE_REVIEWS("Google"),
    MASTODON("Mastodon"),
    BLUESKY("Bluesky"),
    /** The rest have no name of their own, and texts for them. */
    WEBSITE(""),
    EMAIL(""),
    SMS(""),
    PHONE(""),
    LETTER(""),
    IN_PERSON(""),
    OTHER("");

    private final String brand;

    Place(String brand) {
        this.brand = brand;
    }

    /** Its own name; empty for what is no brand. */
    public String brand() {
        return brand;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Place> find(String id) {
        return Arrays.stream(values()).filter(place -> place.id().equals(id)).findFirst();
    }
}
