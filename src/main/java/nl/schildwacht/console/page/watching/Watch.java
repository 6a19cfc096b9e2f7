package nl.schildwacht.console.page.watching;

import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.watch.Change;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Problem;
import nl.schildwacht.watch.Watchlists;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;

/** What all these pages ask for: who is asking, what she may see, and the rooms' sentences beside her fields. */
@RequestScoped
class Watch {
    private final Frames frames;
    private final Visitors visitors;
    private final Watchlists watchlists;

    Watch(Frames frames, Visitors visitors, Watchlists watchlists) {
        this.frames = frames;
        this.visitors = visitors;
        this.watchlists = watchlists;
    }

    Reach reach() {
        return new Reach(visitors.now(), watchlists.current());
    }

    /** What a change is signed with. */
    String by() {
        return visitors.now().name();
    }

    /** The organisation with this id; what is outside her reach is not there. */
    Organisation organisation(String id) {
        return reach().organisation(id).orElseThrow(NotFoundException::new);
    }

    /** Organisations to choose from. */
    List<Option> organisations() {
        return reach().organisations().stream()
                .map(one -> new Option(one.id(), one.name()))
                .toList();
    }

    Language language() {
        return frames.look().language();
    }

    /** The rooms' sentences beside the fields. */
    Form saying(Form form, List<Problem> problems) {
        for (Problem problem : problems)
            form.problem(
                    problem.field(),
                    problem.message().in(language()) + " " + problem.remedy().in(language()));
        return form;
    }

    /** Why a change was refused, beside a field. */
    Form refused(Form form, String field, Change.Refused why) {
        return form.problem(field, frames.texts(WatchTexts.class).refused(why));
    }
}
