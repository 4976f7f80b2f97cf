package lanyard.registration.registering.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void plain_cells_stay_as_they_are() {
        assertThat(Csv.line(List.of("Ada", "", "O'Brien", "a b"))).isEqualTo("Ada,,O'Brien,a b\r\n");
    }

    @Test
    void cells_with_separators_are_quoted() {
        assertThat(Csv.line(List.of("a,b", "say \"hi\"", "two\nlines"))).isEqualTo(
            "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n"
        );
        assertThat(Csv.cell("a;=1+1")).as("what separates cells in half of Europe").isEqualTo("\"a;=1+1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "＝1" })
    void what_looks_like_a_formula_is_text(String cell) {
        assertThat(Csv.cell(cell)).isEqualTo("\"'" + cell + "\"");
    }
}
