package nl.schildwacht.http;

import org.jboss.resteasy.reactive.RestResponse;

import java.io.InputStream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** An API as an adapter would declare it. */
@Path("/api/v1")
public interface TownApi {
    @GET
    @Path("/search")
    RestResponse<InputStream> search(@HeaderParam("Authorization") String token, @QueryParam("q") String query);

    @GET
    @Path("/keyed")
    RestResponse<InputStream> keyed(@QueryParam("access_token") String token);

    @POST
    @Path("/session")
    RestResponse<InputStream> session(String body);
}
