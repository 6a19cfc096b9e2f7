package nl.schildwacht.console.page.privacy;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import nl.schildwacht.console.audit.Deed;
import nl.schildwacht.console.audit.Matter;
import nl.schildwacht.dossier.retention.Article;
import nl.schildwacht.dossier.retention.Erasure;
import nl.schildwacht.dossier.retention.Request;

/** The words of the privacy officer's pages; both languages stand in {@code messages/privacy_*.properties}. */
@MessageBundle("privacy")
public interface PrivacyTexts {
    @Message
    String title();

    @Message
    String intro();

    @Message
    String audit();

    @Message
    String auditIntro();

    @Message
    String retention();

    @Message
    String retentionIntro();

    @Message
    String requests();

    @Message
    String requestsIntro();

    @Message
    String holdings();

    @Message
    String holdingsIntro();

    @Message
    String notices();

    @Message
    String noticesIntro();

    @Message
    String noticesNone();

    @Message
    String noticesNoneHelp();

    @Message
    String seen();

    @Message
    String seenBy(String who);

    @Message
    String openRequests(long many);

    @Message
    String lateRequests(long many);

    @Message
    String activeHolds(long many);

    @Message
    String deed(Deed deed);

    @Message
    String matter(Matter matter);

    @Message
    String csvHelp();

    @Message
    String at();

    @Message
    String who();

    @Message
    String what();

    @Message
    String about();

    @Message
    String person();

    @Message
    String personHelp();

    @Message
    String dossier();

    @Message
    String dossierHelp();

    @Message
    String from();

    @Message
    String until();

    @Message
    String pages();

    @Message
    String outcome();

    @Message
    String happened();

    @Message
    String refused();

    @Message
    String anyDeed();

    @Message
    String csv();

    @Message
    String noLines();

    @Message
    String noLinesHelp();

    @Message
    String newer();

    @Message
    String older();

    @Message
    String badDay();

    @Message
    String badOrder();

    @Message
    String badDossier();

    @Message
    String noPerson();

    @Message
    String terms();

    @Message
    String kind();

    @Message
    String term();

    @Message
    String setTerm();

    @Message
    String termDays();

    @Message
    String termHelp();

    @Message
    String reason();

    @Message
    String badTerm(int least, int most);

    @Message
    String badReason();

    @Message
    String setBy(String who, String day);

    @Message
    String willGo();

    @Message
    String week();

    @Message
    String nothingGoes();

    @Message
    String soonest();

    @Message
    String went();

    @Message
    String nothingWent();

    @Message
    String day();

    @Message
    String many();

    @Message
    String waiting(long many);

    @Message
    String holds();

    @Message
    String holdsIntro();

    @Message
    String placeHold();

    @Message
    String endHold();

    @Message
    String noDossier();

    @Message
    String heldSince(String day, String who);

    @Message
    String heldUntil(String day, String who);

    @Message
    String noHolds();

    @Message
    String newRequest();

    @Message
    String article(Article article);

    @Message
    String whoKind();

    @Message
    String whoIs(Request.Who who);

    @Message
    String name();

    @Message
    String reach();

    @Message
    String reachHelp();

    @Message
    String receivedOn();

    @Message
    String dueOn();

    @Message
    String state();

    @Message
    String done();

    @Message
    String late();

    @Message
    String noRequests();

    @Message
    String noRequestsHelp();

    @Message
    String openIt();

    @Message
    String badName();

    @Message
    String badReach();

    @Message
    String badReceived();

    @Message
    String badChoice();

    @Message
    String request(long id);

    @Message
    String step(Request.Step step);

    @Message
    String stepHelp(Request.Step step);

    @Message
    String identified();

    @Message
    String identifiedHelp();

    @Message
    String subjectId();

    @Message
    String handle();

    @Message
    String handleHelp();

    @Message
    String badIdentified();

    @Message
    String badSubject();

    @Message
    String badHandle();

    @Message
    String search();

    @Message
    String foundNothing();

    @Message
    String exportIntro();

    @Message
    String copyWatched();

    @Message
    String copyMessages(int many);

    @Message
    String copyKept();

    @Message
    String copyWithdrawn();

    @Message
    String copyTextGone();

    @Message
    String copyTold();

    @Message
    String exportHtml();

    @Message
    String exportJson();

    @Message
    String plan();

    @Message
    String fate(Erasure.Fate fate);

    @Message
    String decision();

    @Message
    String decisionIs(Request.Decision decision);

    @Message
    String decide();

    @Message
    String carryOut();

    @Message
    String carriedErasure();

    @Message
    String carriedObjection();

    @Message
    String carriedAuthor();

    @Message
    String answeredOn();

    @Message
    String answer();

    @Message
    String badAnswered();

    @Message
    String prolong();

    @Message
    String prolongHelp();

    @Message
    String prolonged(String why);

    @Message
    String notNow();

    @Message
    String openedBy(String who, String day);

    @Message
    String decidedBy(String who, String day);

    @Message
    String table();

    @Message
    String purpose();

    @Message
    String whose();

    @Message
    String columns();

    @Message
    String lasting();

    @Message
    String none();

    @Message
    String recipients();

    @Message
    String back();
}
