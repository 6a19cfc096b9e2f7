package nl.schildwacht.console.style;

import nl.schildwacht.console.style.HouseStyle.Logo;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.util.Optional;

import jakarta.inject.Singleton;

/** The table {@code house_style}. Thread-safe. */
@Singleton
public class HouseStyles {
    private final Jdbi jdbi;
    private final Clock clock;

    HouseStyles(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** That of an organisation, if somebody gave it one. */
    public Optional<HouseStyle> find(String organisation) {
        return jdbi.withHandle(handle -> handle.select(
                        "select organisation, primary_colour, link_colour, font, logo_words from house_style"
                                + " where organisation = ?",
                        organisation)
                .map((row, context) -> new HouseStyle(
                        row.getString("organisation"),
                        Optional.ofNullable(row.getString("primary_colour")).flatMap(Colour::parse),
                        Optional.ofNullable(row.getString("link_colour")).flatMap(Colour::parse),
                        Font.of(row.getString("font")).orElse(Font.STANDARD),
                        Optional.ofNullable(row.getString("logo_words"))))
                .findOne());
    }

    public Optional<Logo> logo(String organisation) {
        return jdbi.withHandle(handle -> handle.select(
                        "select logo, logo_type from house_style where organisation = ? and logo is not null",
                        organisation)
                .map((row, context) -> new Logo(row.getString("logo_type"), row.getBytes("logo")))
                .findOne());
    }

    /**
     * Keeps a style.
     *
     * @param logo a new one; the one that is there stays where it is left out, unless the style has no words for any.
     */
    public void save(HouseStyle style, Optional<Logo> logo, String by) {
        jdbi.useTransaction(tx -> {
            // The row is made first, plain: what is then said of it may keep the logo that it has.
            tx.execute(
                    "insert into house_style (organisation, font, changed_by, changed_at) values (?, ?, ?, ?)"
                            + " on conflict do nothing",
                    style.organisation(),
                    style.font().id(),
                    by,
                    clock.instant());
            tx.createUpdate("""
                            update house_style set primary_colour = :primary, link_colour = :link, font = :font,
                                logo = case when :hasLogo then coalesce(:logo, logo) end,
                                logo_type = case when :hasLogo then coalesce(:type, logo_type) end,
                                logo_words = :words, changed_by = :by, changed_at = :now
                            where organisation = :organisation""")
                    .bind("organisation", style.organisation())
                    .bind("primary", style.primary().map(Colour::css))
                    .bind("link", style.link().map(Colour::css))
                    .bind("font", style.font().id())
                    .bind("hasLogo", style.logoWords().isPresent())
                    .bind("logo", logo.map(Logo::bytes).orElse(null))
                    .bind("type", logo.map(Logo::mediaType))
                    .bind("words", style.logoWords())
                    .bind("by", by)
                    .bind("now", clock.instant())
                    .execute();
        });
    }
}
