package nl.schildwacht.console.audit;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadsheetTest {
    @Test
    void whatTurnsTextAround_leavesNoTraceInACell_andHidesNoFormula() {
        assertThat(Spreadsheet.row(List.of("\u202EAnna\u2069", "\u2066=1+1"))).isEqualTo("\"Anna\",\"'=1+1\"\r\n");
    }
}
