package nl.schildwacht.console.page.setup;

import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Step 2: whom to look after, from a file. */
@Path("/console/set-up/people")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
class PeoplePage {
    private final PeopleImport people;

    PeoplePage(PeopleImport people) {
        this.people = people;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        return people.show(PeopleImport.Where.SET_UP);
    }

    @GET
    @Path("example.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response example() {
        return people.example();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response receive(@RestForm FileUpload file, @RestForm String paste, @RestForm String announce) {
        return people.receive(PeopleImport.Where.SET_UP, file, paste, announce);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance preview(@PathParam("id") UUID id) {
        return people.preview(PeopleImport.Where.SET_UP, id);
    }

    @GET
    @Path("{id}/progress")
    @Produces(MediaType.TEXT_HTML)
    public Response progress(@PathParam("id") UUID id) {
        return people.progress(PeopleImport.Where.SET_UP, id);
    }

    @POST
    @Path("{id}/try")
    public Response tryAgain(@PathParam("id") UUID id) {
        return people.tryAgain(PeopleImport.Where.SET_UP, id);
    }

    @POST
    @Path("{id}")
    public Response confirm(@PathParam("id") UUID id, @RestForm List<String> leaving) {
        return people.confirm(PeopleImport.Where.SET_UP, id, leaving);
    }
}
