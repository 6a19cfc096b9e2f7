package nl.schildwacht.source.mastodon;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import java.io.InputStream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** The part of Mastodon's API that we use. A null parameter is not sent; {@code token} is {@code Bearer …} or null. */
@Path("/api")
interface MastodonApi {
    String TOKEN = "Authorization";

    /** Public posts with a hashtag, replies included, newest first. */
    @GET
    @Path("/v1/timelines/tag/{tag}")
    RestResponse<InputStream> tag(
            @HeaderParam(TOKEN) @Nullable String token,
            @PathParam("tag") String tag,
            @QueryParam("min_id") @Nullable String minId,
            @QueryParam("max_id") @Nullable String maxId,
            @QueryParam("limit") int limit);

    /** Opt-in full text; {@code min_id} is a date filter here and paging goes by {@code offset}. */
    @GET
    @Path("/v2/search")
    RestResponse<InputStream> search(
            @HeaderParam(TOKEN) @Nullable String token,
            @QueryParam("q") String words,
            @QueryParam("type") String type,
            @QueryParam("min_id") @Nullable String minId,
            @QueryParam("offset") @Nullable Integer offset,
            @QueryParam("limit") int limit);

    @GET
    @Path("/v1/notifications")
    RestResponse<InputStream> notifications(
            @HeaderParam(TOKEN) @Nullable String token,
            @QueryParam("types[]") String type,
            @QueryParam("min_id") @Nullable String minId,
            @QueryParam("max_id") @Nullable String maxId,
            @QueryParam("limit") int limit);

    @GET
    @Path("/v1/accounts/lookup")
    RestResponse<InputStream> account(@HeaderParam(TOKEN) @Nullable String token, @QueryParam("acct") String acct);

    @GET
    @Path("/v1/accounts/{id}/statuses")
    RestResponse<InputStream> statuses(
            @HeaderParam(TOKEN) @Nullable String token,
            @PathParam("id") String accountId,
            @QueryParam("exclude_reblogs") boolean excludeReblogs,
            @QueryParam("min_id") @Nullable String minId,
            @QueryParam("max_id") @Nullable String maxId,
            @QueryParam("limit") int limit);

    /** What a post answers and what answers it. */
    @GET
    @Path("/v1/statuses/{id}/context")
    RestResponse<InputStream> context(@HeaderParam(TOKEN) @Nullable String token, @PathParam("id") String id);

    @GET
    @Path("/v1/statuses/{id}")
    RestResponse<InputStream> status(@HeaderParam(TOKEN) @Nullable String token, @PathParam("id") String id);
}
