package nl.schildwacht.console.page.accounts;

import io.vertx.ext.web.RoutingContext;
import nl.schildwacht.console.access.Passwords;
import nl.schildwacht.console.page.Form;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/** What the pages at the door share. */
final class Door {
    /** Where Quarkus takes an address and a password; the fields it wants are {@link #USER} and {@link #PASSWORD}. */
    static final String CHECK = "/j_security_check";

    static final String USER = "j_username";
    static final String PASSWORD = "j_password";
    static final String AGAIN = "again";

    private Door() {}

    /**
     * Hands what was typed on to where it is checked: 307 lets the browser send the same form there (RFC 9110 §15.4.8). So
     * whoever just chose a password is signed in by it.
     */
    static Response signIn() {
        return Response.status(307).header("Location", CHECK).build();
    }

    /** The same, and then on to a page. */
    static Response signIn(RoutingContext at, String page) {
        String root = at.request().scheme() + "://" + at.request().authority();
        return Response.fromResponse(signIn())
                .cookie(new NewCookie.Builder("back")
                        .value(root + page)
                        .path("/")
                        .httpOnly(true)
                        .secure(at.request().isSSL())
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }

    static String address(RoutingContext at) {
        return at.request().remoteAddress().hostAddress();
    }

    /** Says what is wrong with a new password that was typed twice. */
    static void checkPassword(Form form, String email, String name, AccountTexts say) {
        String password = form.value(PASSWORD);
        Passwords.weakness(password, email, name)
                .ifPresent(weakness -> form.problem(
                        PASSWORD,
                        switch (weakness) {
                            case TOO_SHORT -> say.tooShort();
                            case TOO_LONG -> say.tooLong();
                            case FORESEEABLE -> say.foreseeable();
                        }));
        if (!form.isWrong(PASSWORD) && !password.equals(form.value(AGAIN))) form.problem(AGAIN, say.notEqual());
    }

    /** A name for people to read: one line, not endless. */
    static void checkName(Form form, String field, AccountTexts say) {
        boolean isGood = form.text(field)
                .filter(name -> name.length() <= 80)
                .filter(name -> name.codePoints().noneMatch(Door::isUnseen))
                .isPresent();
        if (!isGood) form.problem(field, say.nameWrong());
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
