package nl.schildwacht.console.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.Type;
import java.util.function.BiFunction;

import jakarta.ws.rs.BadRequestException;

/** Reads bodies of this API: an unknown or doubled field is an error, never passed over in silence. */
public final class StrictJson implements BiFunction<ObjectMapper, Type, ObjectReader> {
    @Override
    public ObjectReader apply(ObjectMapper mapper, Type type) {
        return mapper.reader()
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /** The body, which a client may forget to send or send as {@code null}; that is answered with 400. */
    static <T> T sent(@Nullable T body) {
        if (body == null) throw new BadRequestException();
        return body;
    }
}
