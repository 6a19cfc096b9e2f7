package nl.schildwacht.console.access;

import nl.schildwacht.console.access.Tokens.Revocation;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;

class TokensTest {
    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private final SettableClock clock = SettableClock.atNine();
    private final Tokens tokens = new Tokens(database.jdbi(), clock);

    @BeforeEach
    void empty() {
        database.jdbi().useHandle(handle -> handle.execute("delete from api_token"));
    }

    @Test
    void issuedToken_opensTheDoor_withItsRoles() {
        var issued = tokens.issue("export", Set.of(Role.COMMUNICATIONS, Role.PRIVACY), Optional.empty());
        assertThat(issued.token()).matches("swt_[A-Za-z0-9_-]{43}");
        assertThat(tokens.verify(issued.token()).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.COMMUNICATIONS, Role.PRIVACY);
        assertThat(issued.toString()).doesNotContain(issued.token());
    }

    @Test
    void tokenItself_isNotInTheDatabase() {
        var issued = tokens.issue("export", Set.of(Role.PRIVACY), Optional.empty());
        var row = database.jdbi()
                .withHandle(handle -> handle.select("select t::text from api_token t")
                        .mapTo(String.class)
                        .one());
        assertThat(row).doesNotContain(issued.token().substring(4));
    }

    @Test
    void anythingElse_opensNothing() {
        var token =
                tokens.issue("export", Set.of(Role.PRIVACY), Optional.empty()).token();
        assertThat(tokens.verify("")).isEmpty();
        assertThat(tokens.verify(token.substring(1))).isEmpty();
        assertThat(tokens.verify(token + "A")).isEmpty();
        assertThat(tokens.verify("swt_" + "A".repeat(43))).isEmpty();
        assertThat(tokens.verify("x".repeat(1 << 20))).isEmpty();
    }

    @Test
    void tokenWithAnEnd_ends() {
        var end = clock.instant().plus(Duration.ofDays(1));
        var token =
                tokens.issue("export", Set.of(Role.PRIVACY), Optional.of(end)).token();
        clock.advance(Duration.ofDays(1).minusMillis(1));
        assertThat(tokens.verify(token)).isPresent();
        clock.advance(Duration.ofMillis(1));
        assertThat(tokens.verify(token)).isEmpty();
    }

    @Test
    void revokedToken_opensNothing_andIsRevokedOnce() {
        var issued = tokens.issue("export", Set.of(Role.PRIVACY), Optional.empty());
        assertThat(tokens.revoke(issued.known().id())).isEqualTo(Revocation.REVOKED);
        assertThat(tokens.verify(issued.token())).isEmpty();
        assertThat(tokens.revoke(issued.known().id())).isEqualTo(Revocation.ABSENT);
        assertThat(tokens.revoke(UUID.randomUUID())).isEqualTo(Revocation.ABSENT);
        assertThat(tokens.list().getFirst().revokedAt()).contains(clock.instant());
    }

    @Test
    void lastAdministrator_cannotLockEverybodyOut() {
        var first = tokens.issue("first", Set.of(Role.ADMINISTRATOR), Optional.empty());
        tokens.issue("other", Set.of(Role.COMMUNICATIONS), Optional.empty());
        assertThat(tokens.revoke(first.known().id())).isEqualTo(Revocation.LAST_ADMINISTRATOR);
        tokens.issue("second", Set.of(Role.ADMINISTRATOR), Optional.empty());
        assertThat(tokens.revoke(first.known().id())).isEqualTo(Revocation.REVOKED);
    }

    @Test
    void useIsNoted_toTheMinute() {
        var token =
                tokens.issue("export", Set.of(Role.PRIVACY), Optional.empty()).token();
        var first = clock.instant();
        tokens.verify(token);
        clock.advance(Duration.ofSeconds(59));
        tokens.verify(token);
        assertThat(tokens.list().getFirst().lastUsedAt()).contains(first);
        clock.advance(Duration.ofSeconds(1));
        tokens.verify(token);
        assertThat(tokens.list().getFirst().lastUsedAt()).contains(clock.instant());
    }

    @Test
    void firstToken_isIssuedOnce_alsoWhenReplicasStartTogether() throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            var starts = new ArrayList<Future<Optional<String>>>();
            for (int i = 0; i < 4; i++) starts.add(pool.submit(() -> new Tokens(database.jdbi(), clock).firstToken()));
            var printed = new ArrayList<String>();
            for (var start : starts) start.get().ifPresent(printed::add);
            assertThat(printed).hasSize(1);
            assertThat(tokens.verify(printed.getFirst()).orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
        }
        assertThat(tokens.firstToken()).isEmpty();
    }

    @Test
    void addressThatFailsTooOften_waits_andThenMayTryAgain() {
        var window = Duration.ofMinutes(1);
        var tries = new Tries(clock, 20, window);
        for (int i = 0; i < 20; i++) {
            assertThat(tries.pause("192.0.2.1")).isEmpty();
            tries.add("192.0.2.1");
        }
        assertThat(tries.pause("192.0.2.1")).contains(window);
        assertThat(tries.pause("192.0.2.2")).isEmpty();
        clock.advance(window);
        assertThat(tries.pause("192.0.2.1")).isEmpty();
    }
}
