package nl.schildwacht.deploy;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OfferedTest {
    @Test
    void questionsNobodyAnswers_areFound() throws Exception {
        var offered = Offered.list();

        assertThat(offered.unknownIn("sum(schildwacht_source_polls_total{outcome=~\"page|unchanged\"})"))
                .isEmpty();
        assertThat(offered.unknownIn("rate(schildwacht_dispatch_first_seen_to_sent_seconds_bucket[1h])"))
                .isEmpty();
        assertThat(offered.unknownIn("schildwacht_source_pols_total")).containsExactly("schildwacht_source_pols_total");
        assertThat(offered.unknownIn("schildwacht_dispatch_sends_total{outcome=\"lost\"}"))
                .hasSize(1);
        assertThat(offered.unknownIn("schildwacht_dispatch_outbox_depth{topic=\"x\"}"))
                .hasSize(1);
        assertThat(offered.unknownIn("schildwacht_screening_seconds_bucket")).hasSize(1);
        assertThat(offered.unknownIn("schildwacht_dispatch_outbox_depth_sum")).hasSize(1);
    }
}
