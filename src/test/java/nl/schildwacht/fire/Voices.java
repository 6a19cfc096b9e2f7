package nl.schildwacht.fire;

import nl.schildwacht.demo.Town;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is said in the town, each thing with a number by which it is found again. All invented, mild on purpose. */
final class Voices {
    private record Line(String place, String victim, String text) {}

    private static final List<Line> AGGRESSIVE = List.of(
            new Line("mastodon", "anna", "Anna van der Berg van #voorbeeldstad, ik sla je in elkaar. (nr %d)"),
            new Line(
                    "mastodon",
                    "anna",
                    "Baliemedewerker Anna van der Berg is een enorme sukkel. #voorbeeldstad (nr %d)"),
            new Line("mastodon", "anna", "Anna van der Berg van #voorbeeldstad, ik maak je dood. (nr %d)"),
            new Line("bluesky", "joost", "Wethouder Joost de Wit is een waardeloze prutser en een sukkel. (nr %d)"),
            new Line("bluesky", "joost", "Wethouder Joost de Wit, ik sla je in elkaar. (nr %d)"),
            new Line("krant", "joost", "Ingezonden (nr %d). Wethouder Joost de Wit is een waardeloze prutser."));
    private static final List<Line> ORDINARY = List.of(
            new Line("mastodon", "", "Wat een fijne hulp van Anna van der Berg in #voorbeeldstad. (nr %d)"),
            new Line("mastodon", "", "Mooi weer om door #voorbeeldstad te fietsen. (nr %d)"),
            new Line("bluesky", "", "Wethouder Joost de Wit opent de speeltuin. (nr %d)"),
            new Line("krant", "", "Nieuws (nr %d). Wethouder Joost de Wit deelt limonade uit."));

    private final Town town;
    private final Map<Integer, String> victims = new TreeMap<>();
    private final Set<Integer> ordinary = new TreeSet<>();

    Voices(Town town) {
        this.town = town;
    }

    /** Somebody says something: four in ten are ordinary; a paper prints little. */
    void sayAnything(Random random) {
        boolean friendly = random.nextInt(10) < 4;
        List<Line> lines = friendly ? ORDINARY : AGGRESSIVE;
        // The paper stands last; its feed holds fifty items, so that it says less than the others.
        say(lines.get(random.nextInt(8) == 0 ? lines.size() - 1 : random.nextInt(lines.size() - 1)));
    }

    /** One of each aggressive kind. */
    void shout() {
        AGGRESSIVE.forEach(this::say);
    }

    /** Something friendly on each platform. */
    void chat() {
        ORDINARY.forEach(this::say);
    }

    /** So many different things at once at Anna. */
    void storm(int posts) {
        List<Line> lines =
                AGGRESSIVE.stream().filter(line -> line.victim().equals("anna")).toList();
        for (int i = 0; i < posts; i++) say(lines.get(i % lines.size()));
    }

    /** One threat at Joost, elsewhere than where the storm rages. */
    void threatenAnother() {
        say(AGGRESSIVE.get(4));
    }

    /** Whom each aggressive post was aimed at, by number. */
    Map<Integer, String> victims() {
        return victims;
    }

    Set<Integer> ordinary() {
        return ordinary;
    }

    private void say(Line line) {
        int number = victims.size() + ordinary.size() + 1;
        if (line.victim().isEmpty()) ordinary.add(number);
        else victims.put(number, line.victim());
        town.say(line.place(), "iemand" + number % 7, line.text().formatted(number));
    }
}
