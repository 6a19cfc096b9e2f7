package nl.schildwacht.bench;

import com.gliwka.hyperscan.wrapper.CompileErrorException;
import com.gliwka.hyperscan.wrapper.Database;
import com.gliwka.hyperscan.wrapper.Expression;
import com.gliwka.hyperscan.wrapper.ExpressionFlag;
import com.gliwka.hyperscan.wrapper.Scanner;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Hyperscan with a literal for each name, between word boundaries, in any case, as UTF-8. It stops at nothing and tells where
 * each match ends. Not for several threads.
 */
final class HyperscanNames implements AutoCloseable {
    private final Database database;
    private final Scanner scanner = new Scanner();

    private HyperscanNames(Database database) {
        this.database = database;
        scanner.allocScratch(database);
    }

    /** Whether its native library loads on this machine; it has none but for x86-64. */
    static boolean loads() {
        try {
            return Scanner.getIsValidPlatform();
        } catch (LinkageError noLibraryForThisMachine) {
            return false;
        }
    }

    /** @param cache where a compiled database is kept, for compiling takes half a minute; made anew when the names changed. */
    static HyperscanNames of(List<String> names, Path cache) throws IOException, CompileErrorException {
        Path file = cache.resolve("hyperscan-" + names.size() + "-" + Integer.toHexString(names.hashCode()));
        if (!Files.exists(file)) {
            Files.createDirectories(cache);
            Path fresh = Files.createTempFile(cache, "hyperscan", ".new");
            try (Database compiled = Database.compile(expressions(names));
                    OutputStream out = Files.newOutputStream(fresh)) {
                compiled.save(out);
            }
            Files.move(fresh, file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new HyperscanNames(Database.load(in));
        }
    }

    private static List<Expression> expressions(List<String> names) {
        var flags = EnumSet.of(ExpressionFlag.CASELESS, ExpressionFlag.UTF8);
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Expression("\\b" + escaped(names.get(i)) + "\\b", flags, i))
                .toList();
    }

    private static String escaped(String name) {
        return name.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0");
    }

    /** How many names stand in the text. */
    int count(String text) {
        return scanner.scan(database, text).size();
    }

    @Override
    public void close() throws IOException {
        scanner.close();
        database.close();
    }
}
