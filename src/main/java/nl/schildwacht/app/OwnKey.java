package nl.schildwacht.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key of an installation that keeps its own database: made at its first start, so that whoever sets it up in the browser
 * can store a mail server's password without asking an operator for a key. An operator's own key goes before it.
 */
final class OwnKey {
    private static final String NAME = "sealing.key";

    private OwnKey() {}

    /**
     * The key file in this folder, made when it is not there: 32 random bytes in base64 that only the owner may read.
     *
     * @throws IllegalStateException when it cannot be made.
     */
    static Path in(Path folder) {
        Path file = folder.resolve(NAME);
        if (Files.exists(file)) return file;
        try {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, NAME, "", ownerOnly(folder));
            Files.writeString(draft, Base64.getEncoder().encodeToString(key), StandardCharsets.US_ASCII);
            place(draft, file);
            return file;
        } catch (IOException e) {
            throw new IllegalStateException("cannot make the key file " + file + "; check who may write there", e);
        }
    }

    /** Whole or not at all; where another start was first, its key stands. */
    private static void place(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
            Files.delete(draft);
        } catch (FileAlreadyExistsException other) {
            Files.delete(draft);
        } catch (UnsupportedOperationException noLinks) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
