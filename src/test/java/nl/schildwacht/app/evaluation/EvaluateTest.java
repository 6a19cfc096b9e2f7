package nl.schildwacht.app.evaluation;

import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.threat.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** The command with a recogniser that finds what it is told to: the words of a text that are labels. */
class EvaluateTest {
    private static final String ROWS = """
            id,lang,text,label,severity,source,source_label
            1,nl,een threat,threat,high,own,func=direct
            2,nl,niets,threat,high,own,func=direct
            3,nl,geen kwaad,none,,own,func=negated;contrast=threat
            4,nl,een insult,none,,own,
            """;

    @TempDir
    private Path folder;

    private Path rows;
    private String said = "";
    private String complained = "";
    private final SettableClock clock = SettableClock.atNine();
    private Duration each = Duration.ZERO;

    @BeforeEach
    void write() throws IOException {
        rows = write("own.csv", ROWS);
    }

    @Test
    void markdownIsReadyToPaste() {
        assertThat(run(rows.toString(), "--format", "markdown")).isZero();

        assertThat(said).isEqualTo("""
                ## How well aggression is recognised

                4 texts in 1 file, rules and words test-1.

                Of every 100 aggressive texts it notices 50 (between 9 and 91); the others go unnoticed.

                Of every 100 threats it recognises 50 (between 9 and 91) as a threat.

                Of every 1,000 harmless texts it flags 500 (between 95 and 905) for nothing; of every 1,000 texts without a threat it takes 0.0 (between 0.0 and 657.6) for one.

                In brackets stands where the true figure lies with 95 % confidence if these texts are like yours: the fewer texts, the wider. A dash: nothing to count.

                ### Anything aggressive

                |  | rows | such | found of 100 | right of 100 flagged | F1 | false per 1,000 |
                |---|--:|--:|--:|--:|--:|--:|
                | all | 4 | 2 | 50.0 (9.5–90.5) | 50.0 (9.5–90.5) | 50.0 (11.6–88.4) | 500.0 (94.5–905.5) |
                | nl | 4 | 2 | 50.0 (9.5–90.5) | 50.0 (9.5–90.5) | 50.0 (11.6–88.4) | 500.0 (94.5–905.5) |
                | own.csv | 4 | 2 | 50.0 (9.5–90.5) | 50.0 (9.5–90.5) | 50.0 (11.6–88.4) | 500.0 (94.5–905.5) |

                ### Threats

                |  | rows | such | found of 100 | right of 100 flagged | F1 | false per 1,000 |
                |---|--:|--:|--:|--:|--:|--:|
                | all | 4 | 2 | 50.0 (9.5–90.5) | 100.0 (20.7–100.0) | 66.7 (17.3–95.0) | 0.0 (0.0–657.6) |
                | nl | 4 | 2 | 50.0 (9.5–90.5) | 100.0 (20.7–100.0) | 66.7 (17.3–95.0) | 0.0 (0.0–657.6) |
                | own.csv | 4 | 2 | 50.0 (9.5–90.5) | 100.0 (20.7–100.0) | 66.7 (17.3–95.0) | 0.0 (0.0–657.6) |

                ### Each behaviour

                Found is found anywhere in a text, also beside a graver behaviour.

                |  | rows | such | found of 100 | right of 100 flagged | F1 | false per 1,000 |
                |---|--:|--:|--:|--:|--:|--:|
                | threat | 4 | 2 | 50.0 (9.5–90.5) | 100.0 (20.7–100.0) | 66.7 (17.3–95.0) | 0.0 (0.0–657.6) |
                | insult | 4 | 0 | – | 0.0 (0.0–79.3) | – | 250.0 (45.6–699.4) |

                Of every 100 aggressive texts, 50 (between 9 and 91) have the right behaviour first; a missed one has not.

                ### Threats and look-alikes

                Threats, and harmless texts written to look like one: how many of the first are found, and how many of the second are not taken for a threat.

                |  | threats | found of 100 | look-alikes | left alone of 100 |
                |---|--:|--:|--:|--:|
                | nl | 2 | 50.0 (9.5–90.5) | 1 | 100.0 (20.7–100.0) |
                | own.csv | 2 | 50.0 (9.5–90.5) | 1 | 100.0 (20.7–100.0) |
                | nl: negated | 0 | – | 1 | 100.0 (20.7–100.0) |

                ### By what is particular about the wording

                2 with too few rows to say anything are left out; the JSON has them.

                ### What was taken for what

                Down: what a person put first. Across, shortened: what the recogniser put first.

                |  | threa | insul | none |
                |---|--:|--:|--:|
                | threat | 1 | · | 1 |
                | insult | · | · | · |
                | none | · | 1 | 1 |

                ### What is most often taken for something else

                - nl: 1 × threat → none, 1 × none → insult
                - own.csv: 1 × threat → none, 1 × none → insult
                """);
    }

    @Test
    void mistakesAreNamedByIdAndRule_andQuotedOnlyWhenAskedFor() {
        assertThat(run(rows.toString(), "--mistakes")).isZero();
        assertThat(said)
                .contains("own.csv 2 is threat, found []: missed\n")
                .contains("own.csv 4 is none, found [test.insult]: flagged for nothing\n")
                .doesNotContain("een insult");

        run(rows.toString(), "--mistakes", "--show-text");
        assertThat(said).contains("flagged for nothing | een insult\n");
    }

    @Test
    void aNameIsPutToEveryText_toSeeWhatIsFlaggedOnlyForIt() {
        run(rows.toString(), "--people", "p.csv", "--organisations", "o.csv", "--naming", "insult");

        assertThat(said).contains("Of every 1,000 harmless texts it flags 1000 ");
    }

    @Test
    void theJsonHoldsNoText_andEqualRunsAreEqual() {
        run(rows.toString(), "--format", "json", "--mistakes");
        String first = said;
        run(rows.toString(), "--format", "json", "--mistakes");

        assertThat(said)
                .isEqualTo(first)
                .startsWith(
                        "{\"format\":\"schildwacht-evaluation\",\"version\":1,\"lexicon\":\"test-1\",\"rows\":4,\"files\":[\"own.csv\"],\"slices\":[{\"by\":\"all\",\"name\":\"all\",\"rows\":4,\"questions\":{\"aggression\":{\"found\":1,\"missed\":1,\"false_alarms\":1,\"silent\":1,\"recall\":{\"value\":0.5,\"low\":0.094531,\"high\":0.905469}")
                .contains(
                        "{\"file\":\"own.csv\",\"id\":\"3\",\"lang\":\"nl\",\"label\":\"none\",\"also\":[],\"severity\":\"none\",\"phenomenon\":\"negated\",\"contrast\":\"threat\",\"first\":\"none\",\"found\":[],\"rules\":[],\"judged\":\"none\"}")
                .doesNotContain("een insult", folder.toString());
    }

    @Test
    void aLaterRunIsComparedRowByRow() throws IOException {
        run(rows.toString(), "--format", "json");
        Path earlier = write("earlier.json", said);
        write("own.csv", ROWS.replace("niets", "nu een threat").replace("een insult", "insult en swearing"));

        assertThat(run(rows.toString(), "--compare", earlier.toString())).isZero();

        assertThat(said.replaceAll(" +", " "))
                .contains("Rules and words then: test-1. Both runs have 4 rows in common;")
                .contains(" all threat recall of 100 50.0 100.0 1 0 1.0000 may be chance\n")
                .contains("\n own.csv 2: none → threat, better\n")
                .contains("\n own.csv 4: insult → insult, otherwise\n")
                .doesNotContain("own.csv 1:", "nu een threat");
    }

    @Test
    void nothingChanged_isSaid() throws IOException {
        run(rows.toString(), "--format", "json");
        Path earlier = write("earlier.json", said);

        run(rows.toString(), "--compare", earlier.toString());

        assertThat(said).contains("No verdict changed.");
    }

    @Test
    void whatIsNoEarlierRun_isRefused() throws IOException {
        assertThat(run(rows.toString(), "--compare", write("x.json", "{}").toString()))
                .isEqualTo(2);
        assertThat(complained).contains("--compare needs what evaluate printed with --format json");
        run(rows.toString(), "--compare", write("x.json", "nonsens").toString());
        assertThat(complained).contains("is not JSON");
        String other = "{\"format\":\"schildwacht-evaluation\",\"version\":2}";
        run(rows.toString(), "--compare", write("x.json", other).toString());
        assertThat(complained).contains("has version 2 of the format; this is version 1");
        String damaged = "{\"format\":\"schildwacht-evaluation\",\"version\":1,\"verdicts\":[{\"file\":\"a\"}]}";
        run(rows.toString(), "--compare", write("x.json", damaged).toString());
        assertThat(complained).contains("row 1 of the run to compare with is damaged");
        assertThat(said).isEmpty();
    }

    @Test
    void inAFolder_whatIsNoLabelledFileIsLeftOut_andSaid_butNotWhenItIsNamed() throws IOException {
        Path people = write("people.csv", "id,given_name\nanna,Anna\n");

        assertThat(run(folder.toString())).isZero();
        assertThat(said).startsWith("How well aggression is recognised\n").contains("4 texts in 1 file,");
        assertThat(complained).contains("leaves out people.csv, which is no labelled file: it has no column 'lang'");

        assertThat(run(folder.toString(), people.toString())).isEqualTo(2);
        assertThat(complained).contains("people.csv line 1: the column 'lang' is missing");
        assertThat(said).isEmpty();
    }

    @Test
    void oneBadRow_stopsTheWholeRun() throws IOException {
        Path bad = write("bad.csv", "id,lang,text,label\n1,nl,x,none\n2,nl,x,dreiging\n");

        assertThat(run(rows.toString(), bad.toString())).isEqualTo(2);

        assertThat(complained).contains("bad.csv line 3: there is no label 'dreiging'");
        assertThat(said).isEmpty();
    }

    @Test
    void filesOfTheSameName_areToldApart() throws IOException {
        Files.createDirectory(folder.resolve("more"));
        Path other = write("more/own.csv", ROWS);

        run(rows.toString(), other.toString(), rows.toString());

        assertThat(said).contains("8 texts in 2 files").contains(other.toString());
    }

    @Test
    void helpIsNoMistake_andAMistakeNamesTheHelp() {
        assertThat(run("--help")).isZero();
        assertThat(said).startsWith("Usage: ./schildwacht evaluate").contains("--compare", "Exit code");
        assertThat(complained).isEmpty();

        assertThat(run()).isEqualTo(2);
        assertThat(complained).contains("a FILE.csv or FOLDER is missing", "evaluate --help");
        run("--mistake", "x.csv");
        assertThat(complained).contains("does not know '--mistake'");
        run("x.csv", "--format", "xml");
        assertThat(complained).contains("--format is text, markdown or json, not 'xml'");
        run("x.csv", "--format");
        assertThat(complained).contains("--format needs a value");
        run("x.csv", "--people", "p.csv");
        assertThat(complained).contains("--people and --organisations are needed together");
        run("x.csv", "--show-text");
        assertThat(complained).contains("--show-text needs --mistakes");
        run("x.csv", "--naming", "Anna Bos");
        assertThat(complained).contains("--naming needs --people and --organisations");
        assertThat(run(folder.resolve("weg.csv").toString())).isEqualTo(2);
        assertThat(complained).contains("there is no file " + folder.resolve("weg.csv"));
    }

    @Test
    void aLongRunTellsHowFarItIs_aShortOneDoesNot() {
        run(rows.toString());
        assertThat(complained).isEmpty();

        each = Duration.ofSeconds(1);
        run(rows.toString());
        assertThat(complained).isEqualTo("evaluate: 2 of 4 rows\n");
        assertThat(said).doesNotContain("of 4 rows");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private int run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Evaluate.run(
                List.of(arguments),
                lists -> new FindsItsOwnNames(),
                clock,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        complained = err.toString(StandardCharsets.UTF_8);
        return code;
    }

    /** Finds each behaviour whose id stands in the text, and takes its time. */
    private final class FindsItsOwnNames implements Judging {
        @Override
        public Verdict judge(LabelledText text) {
            clock.advance(each);
            Set<String> found = new LinkedHashSet<>();
            for (String word : text.text().split(" ")) if (Labels.isKnown(word)) found.add(word);
            List<String> rules = found.stream().map(label -> "test." + label).toList();
            String first = found.isEmpty() ? "none" : found.iterator().next();
            return new Verdict(first, found, rules, Severity.NONE, Optional.empty());
        }

        @Override
        public String lexicon() {
            return "test-1";
        }

        @Override
        public boolean looksAfter(String subjectId) {
            return false;
        }
    }
}
