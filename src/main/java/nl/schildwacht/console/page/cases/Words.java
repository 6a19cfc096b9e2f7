package nl.schildwacht.console.page.cases;

import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.SayTexts;
import nl.schildwacht.dossier.casework.Charge;
import nl.schildwacht.dossier.casework.Offence;
import nl.schildwacht.watch.Language;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** What a dossier says, in the reader's language. */
record Words(CasesTexts cases, CaseworkTexts sets, SayTexts say, Frame frame) {
    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam"); // a last day is one of the Dutch calendar

    Language language() {
        return frame.look().language();
    }

    /** "bedreiging (doodsbedreiging)", "belediging". */
    String of(Offence offence) {
        return offence.kind().map(kind -> say.kind(kind)).orElseGet(() -> say.behaviour(offence.behaviour()));
    }

    /** "doodsbedreiging (1 bericht), belediging (2 berichten)". */
    String of(List<Charge> charges) {
        return charges.stream()
                .map(charge -> of(charge.offence()) + " (" + cases.posts(charge.posts()) + ")")
                .collect(Collectors.joining(", "));
    }

    ChargeRow row(Charge charge) {
        return new ChargeRow(charge, of(charge.offence()), klacht(charge), language());
    }

    private String klacht(Charge charge) {
        if (!charge.isKlachtNeeded()) return cases.klachtNo();
        String articles =
                charge.advice().onKlacht().stream().map(article -> article.id()).collect(Collectors.joining(", "));
        if (charge.klachtUntil().isEmpty()) return cases.klachtUnknown(articles);
        LocalDate until = charge.klachtUntil().get();
        LocalDate today = frame.now().atZone(DUTCH_TIME).toLocalDate();
        return today.isAfter(until)
                ? cases.klachtOver(articles, frame.day(until))
                : cases.klachtUntil(articles, frame.day(until));
    }
}
