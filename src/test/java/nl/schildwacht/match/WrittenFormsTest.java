package nl.schildwacht.match;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names as people write them. Each row: a text, and in order who is named there, how surely, and by which of its words. An
 * empty second column: nobody.
 */
class WrittenFormsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            # full names and their tussenvoegsels
            Ik haat Anna van der Berg echt                | anna certain [Anna van der Berg]
            Ik haat Anna Van Der Berg echt                | anna certain [Anna Van Der Berg]
            Ik haat anna van der berg echt                | anna certain [anna van der berg]
            ik haat anna van der berg echt                | anna certain [anna van der berg]
            IK HAAT ANNA VAN DER BERG ECHT                | anna certain [ANNA VAN DER BERG]
            Anna v.d. Berg moet weg                       | anna certain [Anna v.d. Berg]
            Anna v. d. Berg moet weg                      | anna certain [Anna v. d. Berg]
            Anna v/d Berg moet weg                        | anna certain [Anna v/d Berg]
            Anna vd Berg moet weg                         | anna certain [Anna vd Berg]
            Anna vander Berg moet weg                     | anna certain [Anna vander Berg]
            Anna Berg moet weg                            | anna certain [Anna Berg]
            Anna van Berg moet weg                        | anna certain [Anna van Berg]
            Anna van den Berg moet weg                    | anna weak [Anna van den Berg]
            Fatima el Amrani is een heks                  | fatima certain [Fatima el Amrani]
            Fatima El-Amrani is een heks                  | fatima certain [Fatima El-Amrani]
            Fatima Amrani is een heks                     | fatima certain [Fatima Amrani]
            Pieter van 't Hof liegt                       | pieter certain [Pieter van 't Hof]
            Pieter van ’t Hof liegt                       | pieter certain [Pieter van ’t Hof]
            Pieter van het Hof liegt                      | pieter certain [Pieter van het Hof]
            Pieter vant Hof liegt                         | pieter certain [Pieter vant Hof]
            Pieter Hof liegt                              | pieter certain [Pieter Hof]
            Anna B. van der Berg moet weg                 | anna certain [Anna B. van der Berg]
            Jan Willem van den Heuvelink                  | jw certain [Jan Willem van den Heuvelink]
            Jan-Willem v.d. Heuvelink                     | jw certain [Jan-Willem v.d. Heuvelink]
            Janwillem Heuvelink                           | jw certain [Janwillem Heuvelink]
            Jan van den Heuvelink                         | jw likely [Jan van den Heuvelink]
            Eva van Jansen zegt niets                     |
            Dat is de fiets van Jansen                    | eva weak [Jansen]
            Dat is de fiets van P. van Jansen             |
            # double names
            Eva Jansen-de Wit                             | eva certain [Eva Jansen-de Wit]
            Eva Jansen - de Wit                           | eva certain [Eva Jansen - de Wit]
            Eva Jansen de Wit                             | eva certain [Eva Jansen de Wit]
            Eva Jansen-Wit                                | eva certain [Eva Jansen-Wit]
            Eva Jansen is dom                             | eva certain [Eva Jansen]
            Eva de Wit is dom                             | eva certain [Eva de Wit]
            Die Jansen-de Wit is dom                      | eva weak [Jansen-de Wit]
            Eva Jansen-Smit is dom                        | eva likely [Eva Jansen]
            # initials
            A. van der Berg moet weg                      | anna likely [van der Berg]
            A.B. van der Berg moet weg                    | anna likely [van der Berg]
            A v.d. Berg moet weg                          | anna likely [v.d. Berg]
            P. van der Berg moet weg                      |
            J.W. van den Heuvelink                        | jw likely [van den Heuvelink]
            A.B. Terpstra is dom                          | terpstra certain [A.B. Terpstra]
            A. Terpstra is dom                            | terpstra likely [Terpstra]
            C. Terpstra is dom                            |
            # diacritics, ligatures, disguises
            Rene Muller is dom                            | rene certain [Rene Muller]
            RENÉ MÜLLER is dom                            | rene certain [RENÉ MÜLLER]
            Ijsbrand Dijkstra is dom                      | ijsbrand certain [Ijsbrand Dijkstra]
            Ĳsbrand Dĳkstra is dom                        | ijsbrand certain [Ĳsbrand Dĳkstra]
            Ａｎｎａ van der Berg moet weg                    | anna certain [Ａｎｎａ van der Berg]
            𝐀𝐧𝐧𝐚 van der Berg moet weg                    | anna certain [𝐀𝐧𝐧𝐚 van der Berg]
            # figures for letters
            Ann4 v4n d3r B3rg moet weg                    | anna certain [Ann4 v4n d3r B3rg]
            S0fie d3 Gr00t is dom                         | sofie certain [S0fie d3 Gr00t]
            P1eter van 't H0f liegt                       | pieter certain [P1eter van 't H0f]
            ik heb er 83n en dat was in 3d                |
            # possessive
            Anna van der Bergs huis                       | anna certain [Anna van der Berg]
            Wat een leugen, Anna's huis                   | anna weak [Anna]
            Dat is toch Jansens schuld                    | eva weak [Jansen]
            Dat is toch Bergs schuld                      | anna weak [Berg]
            Dat is van der Berg's schuld                  | anna weak [van der Berg]
            # what Turkish and English put behind a name
            Anna van der Berg'in gişesine gidelim         | anna certain [Anna van der Berg]
            Anna van der Berg'ü arkadaşım tanıyor         | anna certain [Anna van der Berg]
            Anna van der Berg'll be sorry                 | anna certain [Anna van der Berg]
            Anna van der Berg'kwijt                       |
            # title or role and family name
            Die wethouder Van der Berg moet weg           | anna certain [Van der Berg]
            wethouder berg? zeker van der berg!           | anna likely [berg]
            Die wethouder van der Berg moet weg           | anna certain [van der Berg]
            die wethouder van der berg moet weg           | anna certain [van der berg]
            Van der Berg, de wethouder, moet weg          | anna certain [Van der Berg]
            weth. Van der Berg moet weg                   | anna certain [Van der Berg]
            Die wethouder Anna moet weg                   | anna certain [Anna]
            Ach mevrouw Van der Berg toch                 | anna weak [Van der Berg]
            Ach mevrouw de Groot toch                     | sofie weak [de Groot]
            Ach mevrouw de groot toch                     | sofie weak [de groot]
            dhr. Dijkstra is dom                          | ijsbrand weak [Dijkstra]
            Teamleider Amrani is dom                      | fatima certain [Amrani]
            Amrani van jeugd is dom                       | fatima certain [Amrani]
            Amrani van het Jeugdteam is dom               | fatima certain [Amrani]
            Berg van Wonen is dom                         | anna certain [Berg]
            die berg van wonen is dom                     |
            Berg, de wethouder, is dom                    | anna certain [Berg]
            Berg, wethouder van niks                      | anna certain [Berg]
            Berg is dom, de wethouder ook                 |
            Berg. De wethouder is dom                     |
            Amrani bij de gemeente is dom                 | fatima certain [Amrani]
            Amrani of the jeugdteam is dom                | fatima certain [Amrani]
            Amrani van de bakker is dom                   | fatima weak [Amrani]
            Visserman van de hogeschool is dom            | lotte2 certain [Visserman]
            # handles, hashtags, in one word
            @anna_vdb je bent dood                        | anna certain [@anna_vdb]
            @Anna_VDB. Je bent dood                       | anna certain [@Anna_VDB]
            @anna_vdb2 je bent dood                       |
            @anna@toot.example je bent dood               | anna certain [@anna@toot.example]
            @anna@elders.example je bent dood             |
            @anna je bent dood                            | anna likely [@anna]
            @annab.bsky.social je bent dood               | anna certain [@annab.bsky.social]
            @AnnaVanDerBerg je bent dood                  | anna certain [@AnnaVanDerBerg]
            @famrani je bent dood                         | fatima certain [@famrani]
            #AnnavanderBerg weg ermee                     | anna certain [AnnavanderBerg]
            #anna_van_der_berg weg ermee                  | anna certain [anna_van_der_berg]
            annavanderberg weg ermee                      | anna certain [annavanderberg]
            AnnaBerg weg ermee                            | anna certain [AnnaBerg]
            annavdberg weg ermee                          | anna certain [annavdberg]
            #evajansendewit weg ermee                     | eva certain [evajansendewit]
            Weg met #VanderBerg                           | anna weak [VanderBerg]
            # lines and mark-up
            <p>Anna<br>van der Berg</p>                   | anna certain [Anna<br>van der Berg]
            <b>An</b>na van der B<i>erg</i>               | anna certain [An</b>na van der B<i>erg]
            Anna&nbsp;van&nbsp;der&nbsp;Berg              | anna certain [Anna&nbsp;van&nbsp;der&nbsp;Berg]
            Ren&eacute; M&#252;ller                       | rene certain [Ren&eacute; M&#252;ller]
            An&shy;na van der Berg                        | anna certain [An&shy;na van der Berg]
            Weg met <i Dijkstra>                          | ijsbrand weak [Dijkstra]
            # bare names and ordinary words
            Die Dijkstra is dom                           | ijsbrand weak [Dijkstra]
            Dijkstra is dom                               | ijsbrand weak [Dijkstra]
            Die dijkstra is dom                           |
            die dijkstra is dom                           | ijsbrand weak [dijkstra]
            Ik ken Fatima wel                             | fatima weak [Fatima]
            Ik ken fatima wel                             |
            De boer ploegt                                |
            de boer ploegt en boert                       |
            DE BOER PLOEGT                                |
            Ik ken de Boer wel                            | jan weak [de Boer]
            Een groot huis, de Grote Markt                |
            Brand in de stad                              |
            Er is brand in de stad                        |
            Ik ken Brand wel                              | karel weak [Brand]
            jan de boer moet weg                          | jan likely [jan de boer]
            Daar gaat Jan de boer met zijn koe            | jan likely [Jan de boer]
            Jan de Boer moet weg                          | jan certain [Jan de Boer]
            Ik ben Hoekstra kwijt                         | ben weak [Hoekstra]
            ik ben hoekstra kwijt                         | ben likely [ben hoekstra]
            Daar staat een berg                           |
            # another Jansen
            Ik ken Piet Jansen wel                        |
            Ik ken Sjonnie Jansen wel                     |
            Piet Jansen is dom, Jansen moet weg           |
            Ik ken P. Jansen wel                          |
            Ik ken Jansen-Pietersen wel                   |
            Ik ken Fatima Pietersen wel                   |
            Ik ken Anna van Dijk wel                      |
            Ik ken Piet van der Berg wel                  |
            Ik ken de heer van den Berg wel               |
            Ik ken Karel Dijkstra wel                     |
            Piet van der Berg zag wethouder Van der Berg  | anna certain [Van der Berg]
            IJsbrand Dijkstra is dom, Dijkstra moet weg   | ijsbrand certain [IJsbrand Dijkstra]; ijsbrand certain [Dijkstra]
            Die Fatima is dom, echt, die Amrani           | fatima likely [Fatima]; fatima likely [Amrani]
            Ik ken Dijkstra Pietersen wel                 |
            Wat een KUTWIJF Dijkstra TERING op            | ijsbrand weak [Dijkstra]
            De Grote Vriendelijke Reus                    |
            #brand in de stad                             |
            # homonyms
            Lotte Visserman moet weg                      | lotte1 weak [Lotte Visserman]; lotte2 weak [Lotte Visserman]
            Boa Lotte Visserman moet weg                  | lotte2 certain [Lotte Visserman]
            Lotte Visserman van het Jeugdteam             | lotte1 certain [Lotte Visserman]
            Lotte Visserman van Hogeschool Brinkveen      | lotte2 certain [Lotte Visserman]; school certain [Hogeschool Brinkveen]
            De boa Visserman moet weg                     | lotte2 certain [Visserman]
            # organisations
            Gemeente Voorbeeldstad liegt                  | stad certain [Gemeente Voorbeeldstad]
            de gemeente voorbeeldstad liegt               | stad certain [gemeente voorbeeldstad]
            de gemeente van Voorbeeldstad liegt           | stad certain [gemeente van Voorbeeldstad]
            gem. Voorbeeldstad liegt                      | stad certain [gem. Voorbeeldstad]
            het stadhuis van Voorbeeldstad in brand       | stad certain [stadhuis van Voorbeeldstad]
            Het gemeentebestuur van Voorbeeldstad slaapt  | stad certain [gemeentebestuur van Voorbeeldstad]
            Voorbeeldstad council is asleep               | stad certain [Voorbeeldstad council]
            Burn the town hall of Voorbeeldstad           | stad certain [town hall of Voorbeeldstad]
            Das Rathaus von Voorbeeldstad brennt          | stad certain [Rathaus von Voorbeeldstad]
            La mairie de Voorbeeldstad va flamber         | stad certain [mairie de Voorbeeldstad]
            Die kutdocent Dijkstra zakt voor alles        | ijsbrand certain [Dijkstra]
            Wat een zaal. Daar zat wethouder berg te gapen| anna likely [berg]
            Wat een zaal. Daar zat iemand op de berg      |
            gemeentehuis Voorbeeldstad                    | stad certain [gemeentehuis Voorbeeldstad]
            #gemeentevoorbeeldstad liegt                  | stad certain [gemeentevoorbeeldstad]
            @voorbeeldstad liegt                          | stad certain [@voorbeeldstad]
            In Voorbeeldstad is het mooi                  | stad weak [Voorbeeldstad]
            Mooi #voorbeeldstad                           | stad weak [voorbeeldstad]
            Weg met Het Raadhuis Oost                     | stad likely [Het Raadhuis Oost]
            de gemeente liegt                             |
            Jansen van de gemeente Voorbeeldstad liegt    | eva certain [Jansen]; stad certain [gemeente Voorbeeldstad]
            Dijkstra uit Voorbeeldstad liegt              | ijsbrand weak [Dijkstra]; stad weak [Voorbeeldstad]
            Jansen uit Voorbeeldstad liegt                | eva likely [Jansen]; stad weak [Voorbeeldstad]
            Eva uit Voorbeeldstad liegt                   | eva weak [Eva]; stad weak [Voorbeeldstad]
            # aliases and terms
            Stadsanna moet weg                            | anna likely [Stadsanna]
            Geen #zwembadplan hier                        | stad likely [zwembadplan]
            Geen zwembadplan hier                         |
            Bij de oude haven                             | stad weak [oude haven]
            Dat bergplan is niets                         | anna likely [bergplan]
            """)
    void writtenForm_namesWhomItSays(String text, String expected) {
        assertThat(said(text, Optional.empty(), Optional.empty())).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "on the channel of {1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            Die Jansen moet weg              | stad   | eva likely [Jansen]
            Die Jansen moet weg              | eva    | eva likely [Jansen]
            Die Jansen moet weg              | school | eva weak [Jansen]
            die jansen moet weg              | stad   | eva likely [jansen]
            Ach mevrouw Van der Berg toch    | stad   | anna likely [Van der Berg]
            Wat een trut, die Fatima         | stad   | fatima likely [Fatima]
            Lotte Visserman moet weg         | school | lotte2 certain [Lotte Visserman]
            Die Visserman moet weg           | stad   | lotte1 likely [Visserman]
            De gemeente liegt                | stad   | stad likely [gemeente]
            De gemeente Anderstad liegt      | stad   |
            De gemeente liegt                | school |
            Elke gemeente liegt              | stad   |
            De gemeentes liegen              | stad   |
            Die kutlui van de gemeente!      | stad   | stad likely [gemeente]
            Voorbeeldstad liegt              | stad   | stad likely [Voorbeeldstad]
            De boer ploegt                   | stad   |
            Wat een trut is fatima           | stad   | fatima likely [fatima]
            Wat een trut is fatima           | school |
            Wat een trut is lotte            | anna   |
            Brand, kom maar naar buiten      | stad   | karel likely [Brand]
            Er is Brand, kom naar buiten     | school | karel weak [Brand]
            Dat is groot nieuws              | stad   |
            Ik ken Piet Jansen wel           | stad   |
            """)
    void partOfAName_isLikelierOnItsOwnChannel(String text, String channel, String expected) {
        assertThat(said(text, Optional.of(channel), Optional.empty())).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "on {1}: {0}")
    @CsvSource({
        "@famrani dag, x, fatima certain [@famrani]",
        "@famrani dag, mastodon, ''",
        "@famrani dag, feed, fatima certain [@famrani]",
        "@anna_vdb dag, mastodon, anna certain [@anna_vdb]",
        "@anna dag, mastodon, anna likely [@anna]",
        "@anna dag, bluesky, ''",
    })
    void handle_countsOnItsPlatform(String text, String platform, String expected) {
        assertThat(said(text, Optional.empty(), Optional.of(platform))).isEqualTo(expected);
    }

    @Test
    void whoeverIsNotNamed_isMeantOnHerOwnChannelOrByWhatIsAnswered() {
        assertThat(meant("Wat een onzin.", Optional.empty(), Optional.of("anna")))
                .containsExactly("anna LIKELY ADDRESSED");
        assertThat(meant("Dat doe ik.", Optional.of("Wie helpt Fatima el Amrani verhuizen?"), Optional.empty()))
                .containsExactly("fatima LIKELY ANSWERED");
        assertThat(meant("Dat doe ik.", Optional.of("Wie helpt Karel?"), Optional.empty()))
                .containsExactly("karel WEAK ANSWERED");
        assertThat(meant("Anna van der Berg, onzin.", Optional.of("Anna van der Berg sprak."), Optional.of("anna")))
                .containsExactly("anna CERTAIN NAMED");
        assertThat(meant("Wat een onzin.", Optional.of("Het regent."), Optional.of("nobody")))
                .isEmpty();
    }

    private static List<String> meant(String text, Optional<String> parent, Optional<String> channel) {
        return Voorbeeldstad.INDEX.meant(text, parent, channel, Optional.empty()).stream()
                .map(mention -> mention.subject().id() + " " + mention.surety() + " " + mention.sign())
                .toList();
    }

    @Test
    void nameAcrossLines_isOneName() {
        assertThat(said("Ik haat Anna\nvan der Berg", Optional.empty(), Optional.empty()))
                .isEqualTo("anna certain [Anna\nvan der Berg]");
    }

    @Test
    void namesInTwoParagraphs_areNotOneName() {
        assertThat(said("Groeten, Anna\n\nBerg op", Optional.empty(), Optional.empty()))
                .doesNotContain("certain");
    }

    private static String said(String text, Optional<String> channel, Optional<String> platform) {
        List<Mention> mentions = Voorbeeldstad.INDEX.mentions(text, channel, platform);
        return mentions.stream()
                .map(mention -> mention.subject().id()
                        + " " + mention.surety().name().toLowerCase(Locale.ROOT)
                        + " [" + text.substring(mention.start(), mention.end()) + "]")
                .collect(Collectors.joining("; "));
    }
}
