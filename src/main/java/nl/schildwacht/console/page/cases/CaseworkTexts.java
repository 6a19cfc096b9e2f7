package nl.schildwacht.console.page.cases;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import nl.schildwacht.dossier.Told;
import nl.schildwacht.dossier.casework.Answer;
import nl.schildwacht.dossier.casework.Law;
import nl.schildwacht.dossier.casework.Relation;
import nl.schildwacht.dossier.casework.Rule;
import nl.schildwacht.dossier.casework.StartingText;
import nl.schildwacht.dossier.casework.Step;
import nl.schildwacht.dossier.casework.Task;
import nl.schildwacht.dossier.casework.TaskChange;
import nl.schildwacht.dossier.casework.TaskKind;
import nl.schildwacht.dossier.triage.Call;

/** What the closed sets of a dossier are called: in {@code messages/casework_nl.properties} and its English sister. */
@MessageBundle("casework")
public interface CaseworkTexts {
    @Message
    String task(TaskKind of);

    @Message
    String why(Rule of);

    @Message
    String taskStand(Task.State of);

    @Message
    String relation(Relation of);

    @Message
    String answer(Answer of);

    @Message
    String step(Step.Kind of);

    @Message
    String police(Law.PoliceNorm of);

    @Message
    String reporter(Law.Reporter of);

    @Message
    String registration(Law.Registration of);

    @Message
    String text(StartingText.Kind of);

    @Message
    String call(Call of);

    @Message
    String fullness(Told.Fullness of);

    @Message
    String problem(TaskChange.Problem of);

    @Message
    String wish(Wish of);
}
