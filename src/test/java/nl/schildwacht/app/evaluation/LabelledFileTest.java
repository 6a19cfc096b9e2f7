package nl.schildwacht.app.evaluation;

import nl.schildwacht.threat.Severity;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class LabelledFileTest {
    private static final String HEADER = "id,lang,text,label,severity,targets,also,channel,source_label\n";

    @Test
    void theCorpusColumnsAreRead() {
        LabelledFile file = read("""
                id,lang,text,parent,channel,label,kind,severity,targets,also,pattern,phenomenon
                1,nl,"Zo, met komma",Eerder gezegd,anna,threat,death,critical,anna;bert,complaint,p,veiled
                2,nl,Hallo,,,none,,none,,,p,
                """);

        assertThat(file.problems()).isEmpty();
        LabelledText first = file.texts().get(0);
        assertThat(first.text()).isEqualTo("Zo, met komma");
        assertThat(first.parent()).contains("Eerder gezegd");
        assertThat(first.channel()).contains("anna");
        Expected expected = first.expected();
        assertThat(expected.is("threat")).isTrue();
        assertThat(expected.is("complaint")).isTrue();
        assertThat(expected.targets()).contains(Set.of("anna", "bert"));
        assertThat(expected.isAlert()).isTrue();
        assertThat(expected.phenomenon()).contains("veiled");
        assertThat(expected.ownChannel()).contains(true);
        Expected second = file.texts().get(1).expected();
        assertThat(second.targets()).contains(Set.of());
        assertThat(second.isAlert()).isFalse();
        assertThat(second.phenomenon()).isEmpty();
        assertThat(second.reply()).contains(false);
    }

    @Test
    void theUniformColumnsAreRead_withWhatStandsInTheSourceLabel() {
        LabelledFile file = read("""
                id,lang,text,label,severity,source,source_label
                1,nl,Hallo,none,,own,func=negated;gold=x;contrast=threat
                2,nl,Hallo,none,,own,contrast=quote
                3,nl,Hallo,insult,low,own,
                4,nl,Hallo,none,,own,hardneg=violent-words
                """);

        assertThat(file.texts().get(0).expected().phenomenon()).contains("negated");
        assertThat(file.texts().get(0).expected().contrast()).contains("threat");
        assertThat(file.texts().get(0).expected().targets()).isEmpty();
        assertThat(file.texts().get(0).expected().ownChannel()).isEmpty();
        assertThat(file.texts().get(1).expected().phenomenon()).contains("like quote");
        assertThat(file.texts().get(2).expected().phenomenon()).isEmpty();
        assertThat(file.texts().get(3).expected().phenomenon()).contains("harmless with violent-words");
        assertThat(file.texts().get(2).expected().severity()).isEqualTo(Severity.LOW);
    }

    @Test
    void concernMayStandInTheSeverity() {
        LabelledFile file = read(HEADER + "1,nl,Hallo,none,concern,,,,\n");

        assertThat(file.texts().get(0).expected().label()).isEqualTo("concern");
    }

    @Test
    void aMissingColumnIsNamed() {
        LabelledFile file = read("id,lang,text\n1,nl,Hallo\n");

        assertThat(file.missingColumn()).contains("label");
        assertThat(file.problems()).containsExactly("a.csv line 1: the column 'label' is missing");
    }

    @Test
    void eachMistakeIsNamedWithTheLineOnWhichItsRowBegins() {
        LabelledFile file = read(HEADER
                + "1,nl,\"twee\nregels\",none,,,,,\n"
                + "\n"
                + "2,nl,x,dreiging,erg,,klacht,,\n"
                + "1,nl,x,none,,,,,\n"
                + "3,nl,x,none\n"
                + ",nl,x,,,,,,\n"
                + "4,nl,x,threat,,anna,,,\n"
                + "5,nl,x,threat,high,piet,,nergens,\n");

        assertThat(file.problems())
                .containsExactly(
                        "a.csv line 5: there is no label 'dreiging'",
                        "a.csv line 5: there is no label 'klacht' (column also)",
                        "a.csv line 5: there is no severity 'erg'",
                        "a.csv line 6: the id '1' stands already on line 2",
                        "a.csv line 7: the row has 4 cells, the header 9",
                        "a.csv line 8: the id is missing",
                        "a.csv line 8: the label is missing",
                        "a.csv line 9: the severity is missing, so nobody can tell whether people should be told",
                        "a.csv line 10: the target 'piet' is neither among the people nor the organisations",
                        "a.csv line 10: the channel 'nergens' is neither among the people nor the organisations");
    }

    @Test
    void quotesThatNeverEnd_anotherEncoding_andAnEmptyFile_areSaid() {
        assertThat(read(HEADER + "1,nl,x,none,,,,,\n2,nl,\"open,none,,,,,\n").problems())
                .containsExactly("a.csv line 3: the quotation marks of this row do not match");
        assertThat(LabelledFile.read("a.csv", "é".getBytes(StandardCharsets.ISO_8859_1), id -> true)
                        .problems())
                .containsExactly("a.csv line 1: the file is not UTF-8");
        assertThat(read("").problems()).containsExactly("a.csv line 1: the file is empty");
    }

    @Test
    void aByteOrderMarkAndWindowsLines_areFine() {
        LabelledFile file = read("\uFEFFid,lang,text,label\r\n1,nl,Hallo,none\r\n2,nl,Hallo,anders\r\n");

        assertThat(file.texts()).hasSize(1);
        assertThat(file.problems()).containsExactly("a.csv line 3: there is no label 'anders'");
    }

    @Test
    void whatWasWritten_doesNotShowWhenARowIsPrinted() {
        assertThat(read("id,lang,text,label\n1,nl,geheim,none\n").texts().toString())
                .doesNotContain("geheim");
    }

    private static LabelledFile read(String content) {
        return LabelledFile.read("a.csv", content.getBytes(StandardCharsets.UTF_8), Set.of("anna", "bert")::contains);
    }
}
