package nl.schildwacht.console.page.insight;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages with figures; both languages stand in {@code messages/insight_*.properties}. */
@MessageBundle("insight")
public interface InsightTexts {
    @Message
    String title();

    @Message
    String intro();

    @Message
    String from();

    @Message
    String until();

    @Message
    String organisation();

    @Message
    String everything();

    @Message
    String badPeriod();

    @Message
    String csv();

    @Message
    String reports();

    @Message
    String reportLink(int year, int quarter);

    @Message
    String nothing();

    @Message
    String nothingHelp();

    @Message
    String total(long many);

    @Message
    String countedAt(String moment);

    @Message
    String byBehaviour();

    @Message
    String bySeverity();

    @Message
    String byPlatform();

    @Message
    String byDepartment();

    @Message
    String byWeek();

    @Message
    String asTable();

    @Message
    String sum();

    @Message
    String others();

    @Message
    String organisationItself();

    @Message
    String othersHelp();

    @Message
    String pileOns();

    @Message
    String pileOnsIntro(int senders);

    @Message
    String pileOnsNone();

    @Message
    String pileOn(long hits, long senders);

    @Message
    String start();

    @Message
    String about();

    @Message
    String dossier();

    @Message
    String size();

    @Message
    String worst();

    @Message
    String times();

    @Message
    String toAlert();

    @Message
    String toContact();

    @Message
    String half();

    @Message
    String most();

    @Message
    String over(long many);

    @Message
    String withoutContact(long many);

    @Message
    String unknown();

    @Message
    String done();

    @Message
    String taskOpened();

    @Message
    String taskClosed();

    @Message
    String taskAangiften();

    @Message
    String taskMeldingen();

    @Message
    String taskTalks();

    @Message
    String taskStatements();

    @Message
    String taskPlatformReports();

    @Message
    String taskAftercare();

    @Message
    String taskAftercareLate();

    @Message
    String precision();

    @Message
    String precisionIntro();

    @Message
    String bySource();

    @Message
    String byTerm();

    @Message
    String judged();

    @Message
    String agreed();

    @Message
    String harmless();

    @Message
    String otherPerson();

    @Message
    String percent();

    @Message
    String precisionNone();

    @Message
    String report(int year, int quarter);

    @Message
    String reportIntro();

    @Message
    String notOver(String day);

    @Message
    String few();

    @Message
    String blank();

    @Message
    String blankWords();

    @Message
    String month();

    @Message
    String hits();

    @Message
    String many();

    @Message
    String method();

    @Message
    String method1();

    @Message
    String method2();

    @Message
    String method3();

    @Message
    String method4();

    @Message
    String madeBy(String who, String at);

    @Message
    String print();

    @Message
    String back();

    @Message
    String minutes(long many);

    @Message
    String hours(long many);

    @Message
    String bySeverityMonth();
}
