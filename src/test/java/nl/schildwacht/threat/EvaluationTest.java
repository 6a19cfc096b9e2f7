package nl.schildwacht.threat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class EvaluationTest {
    @TempDir
    Path folder;

    @Test
    void figuresAreGivenForEachFileClassAndPhenomenon() throws Exception {
        Files.writeString(folder.resolve("own.csv"), """
                id,lang,text,label,severity,source,source_label
                1,nl,Ik ga je vermoorden.,threat,critical,own,func=direct
                2,nl,Mooi weer vandaag.,threat,critical,own,func=direct
                3,nl,Ik zou je nooit vermoorden.,none,,own,func=negated;contrast=threat
                4,nl,Wat een trut.,none,,own,
                """);
        StringBuilder out = new StringBuilder();
        int code = Evaluation.run(List.of(folder.toString(), "--mistakes"), out);
        assertThat(code).isZero();
        assertThat(out.toString().replaceAll(" +", " "))
                .contains("own.csv")
                .contains(" anything 4 2 50.0 50.0 50.0 500.0")
                .contains(" threat 4 2 50.0 100.0 66.7 0.0")
                .contains(" like threat in negated 1 0")
                .contains("2 is threat, found []")
                .contains("4 is none, found [insult.strong]");
    }

    @Test
    void nothingToMeasureIsSaid() {
        StringBuilder out = new StringBuilder();
        assertThat(Evaluation.run(List.of(), out)).isEqualTo(2);
        assertThat(Evaluation.run(List.of(folder.resolve("absent.csv").toString()), out))
                .isEqualTo(2);
        assertThat(out).contains("usage:").contains("cannot evaluate:");
    }
}
