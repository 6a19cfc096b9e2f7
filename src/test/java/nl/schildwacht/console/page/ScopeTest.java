package nl.schildwacht.console.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolver;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Names in a template, seen from inside its sections. */
class ScopeTest {
    /** What was asked of the engine's own resolvers. */
    private final List<String> asked = new ArrayList<>();

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new Scope())
            .addValueResolver(ValueResolver.builder()
                    .priority(Integer.MAX_VALUE - 1)
                    .appliesTo(context -> {
                        asked.add(context.getName());
                        return false;
                    })
                    .resolveSync(context -> null)
                    .build())
            .build();

    private String rendered(String template) {
        return engine.parse(template)
                .data("who", "Anna")
                .data("days", List.of("ma", "di"))
                .render();
    }

    @Test
    void aNameFromOutside_isFoundInALoop_withoutAskingAnybody() {
        assertThat(rendered("{#for day in days}{#if day}{who} {day} {/if}{/for}"))
                .isEqualTo("Anna ma Anna di ");
        assertThat(asked).doesNotContain("who", "day", "days");
    }

    @Test
    void theNearestGivesTheName() {
        assertThat(rendered("{#let who='Bert'}{who}{#let who='Karim'} {who}{/let}{/let} {who}"))
                .isEqualTo("Bert Karim Anna");
    }

    @Test
    void whatStandsBehindADot_isNotTakenFromOutside() {
        assertThatThrownBy(() -> rendered("{#for day in days}{day.who}{/for}")).isInstanceOf(TemplateException.class);
    }

    @Test
    void aNameThatNobodyGives_isAnErrorThatNamesIt_orWhatIsPutInItsPlace() {
        assertThat(rendered("{#for day in days}{nobody.or('-')}{/for}")).isEqualTo("--");
        assertThatThrownBy(() -> rendered("{#for day in days}{nobody}{/for}"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("nobody");
    }
}
