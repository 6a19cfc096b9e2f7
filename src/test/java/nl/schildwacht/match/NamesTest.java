package nl.schildwacht.match;

import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTest {
    @Test
    void beforeAnyList_nobodyIsNamed() {
        assertThat(named(new Names(), "Anna van der Berg")).isEmpty();
    }

    @Test
    void newerList_takesOver() {
        Names names = new Names();

        assertThat(names.offer(list(1, "Anna"))).isTrue();
        assertThat(names.offer(list(2, "Eva"))).isTrue();

        assertThat(named(names, "Anna Zandstra en Eva Zandstra")).containsExactly("p");
        assertThat(names.current().version()).isEqualTo(2);
    }

    @Test
    void olderOrEqualList_changesNothing() {
        Names names = new Names();
        names.offer(list(2, "Eva"));
        NameIndex inForce = names.current();

        assertThat(names.offer(list(2, "Anna"))).isFalse();
        assertThat(names.offer(list(1, "Anna"))).isFalse();

        assertThat(names.current()).isSameAs(inForce);
    }

    @Test
    void listsOfferedAtOnce_leaveTheNewestInForce() throws Exception {
        Names names = new Names();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> offers = IntStream.rangeClosed(1, 40)
                    .mapToObj(version -> threads.submit(() -> names.offer(list(version, "Anna"))))
                    .toList();
            for (Future<Boolean> offer : offers) offer.get();
        }
        assertThat(names.current().version()).isEqualTo(40);
    }

    private static List<String> named(Names names, String text) {
        return names.current().mentions(text, Optional.empty(), Optional.empty()).stream()
                .map(mention -> mention.subject().id())
                .toList();
    }

    private static Watchlist list(long version, String given) {
        Organisation organisation = Voorbeeldstad.organisation("o", "Gemeente Voorbeeldstad", "", "");
        Person person = Voorbeeldstad.person("p", given, "", "Zandstra", "", "o", "", "", "");
        return new Watchlist(version, List.of(organisation), List.of(person), List.of());
    }
}
