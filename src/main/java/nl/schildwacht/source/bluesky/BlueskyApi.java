package nl.schildwacht.source.bluesky;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The part of Bluesky's API that we use. A null parameter is not sent; {@code token} is {@code Bearer …}. */
@Path("/xrpc")
interface BlueskyApi {
    String TOKEN = "Authorization";

    /** Allowed 30 times in five minutes and 300 times a day. */
    @POST
    @Path("/com.atproto.server.createSession")
    @Consumes(MediaType.APPLICATION_JSON)
    RestResponse<InputStream> createSession(Wire.Login login);

    /** @param token the refresh token, of which there is a new one in the answer. */
    @POST
    @Path("/com.atproto.server.refreshSession")
    RestResponse<InputStream> refreshSession(@HeaderParam(TOKEN) String token);

    /** @param since compared with the earlier of the moments of writing and indexing; inclusive. */
    @GET
    @Path("/app.bsky.feed.searchPosts")
    RestResponse<InputStream> search(
            @HeaderParam(TOKEN) String token,
            @QueryParam("q") String words,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("sort") String sort,
            @QueryParam("since") String since,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/app.bsky.notification.listNotifications")
    RestResponse<InputStream> notifications(
            @HeaderParam(TOKEN) String token,
            @QueryParam("reasons") List<String> reasons,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/app.bsky.feed.getAuthorFeed")
    RestResponse<InputStream> authorFeed(
            @HeaderParam(TOKEN) String token,
            @QueryParam("actor") String actor,
            @QueryParam("filter") String filter,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/app.bsky.feed.getPostThread")
    RestResponse<InputStream> thread(
            @HeaderParam(TOKEN) String token,
            @QueryParam("uri") String uri,
            @QueryParam("depth") int depth,
            @QueryParam("parentHeight") int parentHeight);

    /** Posts that were deleted are simply missing. */
    @GET
    @Path("/app.bsky.feed.getPosts")
    RestResponse<InputStream> posts(@HeaderParam(TOKEN) String token, @QueryParam("uris") String uri);
}
