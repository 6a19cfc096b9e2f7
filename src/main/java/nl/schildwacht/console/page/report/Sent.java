package nl.schildwacht.console.page.report;

import nl.schildwacht.console.page.Form;
import nl.schildwacht.dossier.report.Picture;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.core.MultivaluedHashMap;

/** What a form with pictures sent: the fields, and the bytes of each file that somebody chose. */
record Sent(Form form, List<byte[]> files) {
    private static final String PICTURES = "pictures";

    Sent {
        files = List.copyOf(files);
    }

    static Sent of(MultipartFormDataInput input) {
        var fields = new MultivaluedHashMap<String, String>();
        List<byte[]> files = new ArrayList<>();
        input.getValues().forEach((name, values) -> {
            for (FormValue value : values) {
                if (!value.isFileItem()) fields.add(name, value.getValue());
                else if (name.equals(PICTURES) && files.size() <= Picture.MOST) add(value, files);
            }
        });
        return new Sent(Form.of(fields), files);
    }

    /** A field in which nothing was chosen comes as an empty file without a name. */
    private static void add(FormValue value, List<byte[]> files) {
        boolean nothing = value.getFileName() == null || value.getFileName().isBlank();
        try (InputStream in = value.getFileItem().getInputStream()) {
            byte[] bytes = in.readNBytes(Picture.MOST_BYTES + 1);
            if (bytes.length > 0 || !nothing) files.add(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file could not be read back", e);
        }
    }

    @Override
    public String toString() {
        return "Sent[" + files.size() + " files]";
    }
}
