package nl.schildwacht.console.page;

import nl.schildwacht.console.style.HouseStyle;
import nl.schildwacht.console.style.HouseStyles;
import nl.schildwacht.text.Sha256;

import java.nio.charset.StandardCharsets;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/**
 * Style sheet and logo of an organisation. Open to everybody, because the page where one signs in needs them: a house style
 * stands on the front door. Browsers keep them a minute, and then ask whether they still hold.
 */
@Path("/style")
@PermitAll
class StyleFiles {
    private final HouseStyles styles;

    StyleFiles(HouseStyles styles) {
        this.styles = styles;
    }

    @GET
    @Path("{organisation}.css")
    public Response sheet(@PathParam("organisation") String organisation, @Context Request request) {
        HouseStyle style = styles.find(organisation).orElseThrow(NotFoundException::new);
        return kept(style.css().getBytes(StandardCharsets.UTF_8), "text/css;charset=UTF-8", request);
    }

    @GET
    @Path("{organisation}/logo")
    public Response logo(@PathParam("organisation") String organisation, @Context Request request) {
        HouseStyle.Logo logo = styles.logo(organisation).orElseThrow(NotFoundException::new);
        return kept(logo.bytes(), logo.mediaType(), request);
    }

    private static Response kept(byte[] content, String type, Request request) {
        var tag = new EntityTag(Sha256.mark(content));
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(content, type) : unchanged;
        return answer.tag(tag)
                .header("Cache-Control", "max-age=60")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }
}
