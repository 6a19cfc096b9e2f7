package nl.schildwacht.console.page.privacy;

import nl.schildwacht.console.access.Role;
import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.fixture.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of what is kept holds against the database, and the documents hold against the list. */
class PrivacyDocsTest {
    private static final Path DOCS = Path.of("docs/privacy");
    /** A column called so is about somebody. */
    private static final Pattern ABOUT_SOMEBODY = Pattern.compile(
            "(.*_)?(e?mail|handles?|aliases|phone|by|who|who_id|who_name|reader_id|reporter_id|reporter_name|visitor|author_.*|"
                    + "given_name|family_name|subject_id|subject|subjects|person|sender.*|text|note|reason|why|said)");
    /** Called so, but about nobody. */
    private static final Set<String> NOT_ABOUT_ANYBODY =
            // One of a closed set, a version of the application, a role of the database.
            Set.of("judgement.reason", "recogniser_file.stored_by", "flyway_schema_history.installed_by");

    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    @Test
    void everyTableStandsInTheList_andEveryColumnThatTheListNamesIsThere() {
        Map<String, Set<String>> real = columns();
        Set<String> listed = Holdings.all().stream().map(Holding::table).collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).as("tables").containsExactlyInAnyOrderElementsOf(real.keySet());
        assertThat(Holdings.all()).extracting(Holding::table).doesNotHaveDuplicates();
        for (Holding holding : Holdings.all())
            assertThat(real.get(holding.table())).as(holding.table()).containsAll(holding.personal());
    }

    @Test
    void everyColumnAboutSomebodyIsNamed() {
        Map<String, List<String>> named =
                Holdings.all().stream().collect(Collectors.toMap(Holding::table, Holding::personal));
        Set<String> missing = new TreeSet<>();
        columns()
                .forEach((table, columns) -> columns.stream()
                        .filter(column -> ABOUT_SOMEBODY.matcher(column).matches())
                        .filter(column -> !named.getOrDefault(table, List.of()).contains(column))
                        .map(column -> table + "." + column)
                        .filter(column -> !NOT_ABOUT_ANYBODY.contains(column))
                        .forEach(missing::add));

        assertThat(missing).isEmpty();
    }

    @Test
    void everyRoleAndEveryReaderOfAMailIsARecipient() {
        for (Role role : Role.values())
            assertThat(Recipient.covers(role)).as(role.name()).isTrue();
        for (RecipientRole role : RecipientRole.values())
            assertThat(Recipient.covers(role)).as(role.name()).isTrue();
    }

    /** With {@code -Dprivacy.docs=write} the documents are written anew instead. */
    @Test
    void theDocumentsSayWhatTheListSays() throws IOException {
        try (var files = Files.list(DOCS)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                String document = Files.readString(file);
                String renewed = PrivacyDocs.renewed(document);
                if ("write".equals(System.getProperty("privacy.docs"))) Files.writeString(file, renewed);
                else
                    assertThat(document)
                            .as("%s; docs/privacy/README.md says how to write it anew", file)
                            .isEqualTo(renewed);
            }
        }
    }

    @Test
    void everyBlockStandsSomewhere() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(DOCS)) {
            for (Path file : files.toList()) all.append(Files.readString(file));
        }
        for (PrivacyDocs.Block block : PrivacyDocs.Block.values())
            assertThat(all).contains(block.start()).contains(block.end());
    }

    private static Map<String, Set<String>> columns() {
        Map<String, Set<String>> columns = new TreeMap<>();
        database.jdbi()
                .useHandle(handle -> handle.createQuery("""
                        select c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'""")
                        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                        .forEach(each -> columns.computeIfAbsent(each.getKey(), _ -> new TreeSet<>())
                                .add(each.getValue())));
        return columns;
    }
}
