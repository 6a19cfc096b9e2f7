package nl.schildwacht.source;

import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.source.SecretStore.Look.Found;
import nl.schildwacht.source.SecretStore.Look.Missing;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretStoreTest {
    private static final Secret TOKEN = new Secret("an-invented-token");

    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    @TempDir
    Path folder;

    private Path mounted;
    private SecretStore store;

    @BeforeEach
    void newStore() throws IOException {
        database.jdbi().useHandle(handle -> handle.execute("delete from stored_secret"));
        mounted = Files.createDirectory(folder.resolve("secrets"));
        store = storeWith(Optional.of(SealingKey.read(keyFile("key", (byte) 1))));
    }

    private SecretStore storeWith(Optional<SealingKey> key) {
        var environment = Map.of("SCHILDWACHT_SECRET_MASTODON", "from-env", "QUARKUS_DATASOURCE_PASSWORD", "forbidden");
        return new SecretStore(
                database.jdbi(),
                key,
                new SecretStore.Access("SCHILDWACHT_SECRET_", List.of(mounted)),
                name -> environment.getOrDefault(name, ""),
                SettableClock.atNine());
    }

    private Path keyFile(String name, byte fill) throws IOException {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, fill);
        var file = Files.writeString(folder.resolve(name), Base64.getEncoder().encodeToString(bytes) + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void storedSecret_comesBack_andTheLastOneCounts() {
        store.store("mastodon", new Secret("old"));
        store.store("mastodon", TOKEN);
        assertThat(store.find("stored:mastodon")).contains(TOKEN.value());
        assertThat(store.list()).extracting(SecretStore.Kept::id).containsExactly("mastodon");
        assertThat(store.remove("mastodon")).isTrue();
        assertThat(store.look("stored:mastodon")).isEqualTo(Missing.NOT_THERE);
        assertThat(store.remove("mastodon")).isFalse();
    }

    @Test
    void storedSecret_isNowherePlainInTheDatabase_andLooksDifferentEachTime() {
        store.store("a", TOKEN);
        store.store("b", TOKEN);
        var rows = database.jdbi()
                .withHandle(handle -> handle.select("select t::text from stored_secret t")
                        .mapTo(String.class)
                        .list());
        var hex = java.util.HexFormat.of().formatHex(TOKEN.value().getBytes());
        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row).doesNotContain(TOKEN.value(), hex));
        var sealed = database.jdbi()
                .withHandle(handle -> handle.select("select distinct sealed from stored_secret")
                        .mapTo(byte[].class)
                        .list());
        assertThat(sealed).hasSize(2);
    }

    @Test
    void rowMovedToAnotherId_orAltered_doesNotOpen() {
        store.store("mine", TOKEN);
        database.jdbi().useHandle(handle -> handle.execute("update stored_secret set id = 'other'"));
        assertThat(store.look("stored:other")).isEqualTo(Missing.ALTERED);
        store.store("mine", TOKEN);
        database.jdbi().useHandle(handle -> handle.execute("""
                update stored_secret set sealed = set_byte(sealed, 0, (get_byte(sealed, 0) + 1) % 256)"""));
        assertThat(store.look("stored:mine")).isEqualTo(Missing.ALTERED);
    }

    @Test
    void anotherKey_isToldFromDamage() throws IOException {
        store.store("mine", TOKEN);
        var other = storeWith(Optional.of(SealingKey.read(keyFile("other", (byte) 2))));
        assertThat(other.look("stored:mine")).isEqualTo(Missing.OTHER_KEY);
        assertThat(storeWith(Optional.empty()).look("stored:mine")).isEqualTo(Missing.NO_KEY);
        assertThat(storeWith(Optional.empty()).canStore()).isFalse();
    }

    @Test
    void variableWithOurPrefix_isRead_andNoOther() {
        assertThat(store.find("env:SCHILDWACHT_SECRET_MASTODON")).contains("from-env");
        assertThat(store.look("env:QUARKUS_DATASOURCE_PASSWORD")).isEqualTo(Missing.NOT_ALLOWED);
        assertThat(store.look("env:SCHILDWACHT_SECRET_ABSENT")).isEqualTo(Missing.NOT_THERE);
    }

    @Test
    void fileInAnAllowedFolder_isRead_withoutItsLineBreak() throws IOException {
        var file = Files.writeString(mounted.resolve("bluesky"), "from-file\n");
        assertThat(store.find("file:" + file)).contains("from-file");
        Files.writeString(file, "replaced");
        assertThat(store.find("file:" + file)).contains("replaced");
    }

    @Test
    void fileElsewhere_isNotRead_notEvenThroughALinkOrDots() throws IOException {
        var outside = Files.writeString(folder.resolve("outside"), "not yours");
        var link = Files.createSymbolicLink(mounted.resolve("link"), outside);
        assertThat(store.look("file:" + outside)).isEqualTo(Missing.NOT_ALLOWED);
        assertThat(store.look("file:" + link)).isEqualTo(Missing.NOT_ALLOWED);
        assertThat(store.look("file:" + mounted + "/../outside")).isEqualTo(Missing.NOT_ALLOWED);
        assertThat(store.look("file:" + mounted.resolve("absent"))).isEqualTo(Missing.NOT_THERE);
        assertThat(store.look("file:" + mounted)).isEqualTo(Missing.UNREADABLE);
    }

    @Test
    void fileThatIsHuge_orHoldsLineBreaks_isNoSecret() throws IOException {
        assertThat(store.look("file:" + Files.writeString(mounted.resolve("huge"), "x".repeat(70_000))))
                .isEqualTo(Missing.UNREADABLE);
        assertThat(store.look("file:" + Files.writeString(mounted.resolve("lines"), "a\r\nX-Header: b")))
                .isEqualTo(Missing.NOT_THERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain-token", "env:", "env:A B", "file:relative", "stored:a/b", "http:x", "file:\u0000"})
    void whatIsNoReference_isSaidToBeNone(String written) {
        assertThat(store.look(written)).isEqualTo(Missing.NO_REFERENCE);
        assertThat(store.find(written)).isEmpty();
    }

    @Test
    void secretsHideThemselves() throws IOException {
        assertThat(TOKEN.toString()).doesNotContain(TOKEN.value());
        assertThat(new Found(TOKEN).toString()).doesNotContain(TOKEN.value());
        assertThat(SealingKey.read(keyFile("k", (byte) 3)).toString()).isEqualTo("SealingKey[…]");
    }

    @Test
    void keyFileThatIsNoGood_stopsTheStart_withTheRemedy() throws IOException {
        var open = keyFile("open", (byte) 1);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> SealingKey.read(open)).hasMessageContaining("chmod 600");
        assertThatThrownBy(() -> SealingKey.read(folder.resolve("absent")))
                .hasMessageContaining("schildwacht.source.key-file")
                .hasMessageContaining("openssl rand -base64 32");
        var shorter = keyFile("short", (byte) 1);
        Files.writeString(shorter, "c2hvcnQ=");
        assertThatThrownBy(() -> SealingKey.read(shorter)).hasMessageContaining("32 bytes");
        Files.writeString(shorter, "é");
        assertThatThrownBy(() -> SealingKey.read(shorter)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keyFileMountedForItsGroup_isAccepted() throws IOException {
        var file = keyFile("mounted", (byte) 1);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));
        assertThat(SealingKey.read(file)).isNotNull();
    }
}
