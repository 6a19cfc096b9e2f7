package nl.schildwacht.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of this machine, run to its end; a missing one fails the test and names the line that installs it. */
final class Program {
    private final String name;
    private final String install;
    private final Map<String, String> environment = new HashMap<>();
    private Path folder = Path.of("").toAbsolutePath();

    private Program(String name, String install) {
        this.name = name;
        this.install = install;
    }

    static Program ofDebian(String name, String debianPackage) {
        return new Program(name, "apt-get install " + debianPackage);
    }

    static Program script(Path file) {
        return new Program(file.toAbsolutePath().toString(), "it belongs to this repository");
    }

    Program in(Path folder) {
        this.folder = folder;
        return this;
    }

    Program with(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    /** Its exit code, and all that it said on both streams. */
    record Ended(int code, String said) {
        Ended well() {
            if (code != 0) throw new AssertionError("ended with " + code + ": " + said);
            return this;
        }
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        Path said = Files.createTempFile("program", ".out");
        try {
            var command = new java.util.ArrayList<>(List.of(name));
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().keySet().removeIf(key -> key.startsWith("PG"));
            builder.environment().putAll(environment);
            Process process = start(builder);
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(name + " did not end within two minutes: " + Files.readString(said));
            }
            return new Ended(process.exitValue(), Files.readString(said));
        } finally {
            Files.delete(said);
        }
    }

    private Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new AssertionError(name + " is missing: " + install, missing);
        }
    }
}
