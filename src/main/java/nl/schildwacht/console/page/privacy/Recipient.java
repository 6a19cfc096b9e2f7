package nl.schildwacht.console.page.privacy;

import nl.schildwacht.console.access.Role;
import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.watch.Wording;

import java.util.Arrays;
import java.util.Optional;

/** Who gets to see something, and what. Each role of the system and each reader of a mail stands here; a test sees to it. */
public enum Recipient {
    EMPLOYEE(
            new Wording("de medewerker zelf", "the employee herself"),
            new Wording(
                    "een waarschuwing, haar eigen dossiers zonder namen van collega's, wat over haar wordt bijgehouden",
                    "a warning, her own dossiers without colleagues' names, what is kept about her"),
            Role.EMPLOYEE,
            RecipientRole.EMPLOYEE),
    MANAGER(
            new Wording("haar leidinggevende, tenzij uitgezet", "her manager, unless switched off"),
            new Wording(
                    "een waarschuwing; dossiers van eigen mensen vanaf het moment dat zij leiding kreeg",
                    "a warning; dossiers of own people since she became their manager"),
            Role.MANAGER,
            RecipientRole.MANAGER),
    INSTEAD(
            new Wording(
                    "wie in plaats van de leidinggevende is aangewezen", "whoever was named instead of the manager"),
            new Wording("een waarschuwing", "a warning"),
            null,
            RecipientRole.INSTEAD_OF_MANAGER),
    TRUSTED(
            new Wording("een vertrouwd persoon die zij zelf koos", "a trusted person of her own choice"),
            new Wording("een waarschuwing", "a warning"),
            null,
            RecipientRole.TRUSTED),
    COMMUNICATIONS(
            new Wording(
                    "communicatie, zo nodig beperkt tot organisatie of afdeling",
                    "communications, limited to an organisation or department where wanted"),
            new Wording("berichten, dossiers, bronnen, cijfers", "messages, dossiers, sources, figures"),
            Role.COMMUNICATIONS,
            RecipientRole.CONTACT),
    SECURITY(
            new Wording("veiligheid", "security"),
            new Wording("ernstige berichten, dossiers, cijfers", "grave messages, dossiers, figures"),
            Role.SECURITY,
            RecipientRole.SECURITY),
    PRIVACY(
            new Wording("de privacyfunctionaris", "the privacy officer"),
            new Wording(
                    "logboek, termijnen, verzoeken, cijfers; een dossier alleen voor een verzoek",
                    "audit, terms, requests, figures; of a dossier only what a request asks for"),
            Role.PRIVACY,
            null),
    ADMINISTRATOR(
            new Wording("de functioneel beheerder", "the administrator"),
            new Wording(
                    "inrichting en accounts; geen inhoud van dossiers",
                    "configuration and accounts; not the inside of dossiers"),
            Role.ADMINISTRATOR,
            null),
    POLICE(
            new Wording(
                    "politie en openbaar ministerie, bij aangifte of melding", "police and prosecutor, with a report"),
            new Wording(
                    "een export van één dossier, door een medewerker overhandigd; zij melden niet aan",
                    "an export of one dossier, handed over by a person; they never sign in"),
            null,
            null),
    PLATFORM(
            new Wording("het platform waarop het bericht staat", "the platform where the message stands"),
            new Wording(
                    "zoekvragen (namen en woorden); het adres van een bericht dat een medewerker daar meldt",
                    "queries (names and words); the address of a message that a person reports there"),
            null,
            null),
    COUNCIL(
            new Wording("directie en ondernemingsraad", "management and works council"),
            new Wording(
                    "kwartaalcijfers zonder personen; aantallen onder de vijf zijn weggelaten",
                    "quarterly figures without people; numbers below five are left out"),
            null,
            null),
    PROCESSOR(
            new Wording("de hostingpartij, als die er is (verwerker)", "the hosting party, if any (processor)"),
            new Wording(
                    "versleutelde opslag en verbindingen, volgens de verwerkersovereenkomst",
                    "encrypted storage and connections, by the processing agreement"),
            null,
            null);

    private final Wording who;
    private final Wording what;
    private final Optional<Role> role;
    private final Optional<RecipientRole> mail;

    Recipient(
            Wording who,
            Wording what,
            @org.jspecify.annotations.Nullable Role role,
            @org.jspecify.annotations.Nullable RecipientRole mail) {
        this.who = who;
        this.what = what;
        this.role = Optional.ofNullable(role);
        this.mail = Optional.ofNullable(mail);
    }

    public Wording who() {
        return who;
    }

    public Wording what() {
        return what;
    }

    /** Whether somebody stands here for whoever signs in with this role. */
    static boolean covers(Role role) {
        return Arrays.stream(values())
                .anyMatch(each -> each.role.filter(role::equals).isPresent());
    }

    /** Whether somebody stands here for whoever gets mail as this. */
    static boolean covers(RecipientRole mail) {
        return Arrays.stream(values())
                .anyMatch(each -> each.mail.filter(mail::equals).isPresent());
    }
}
