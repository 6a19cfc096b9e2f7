package nl.schildwacht.app;

import nl.schildwacht.dossier.RecogniserArchive;
import nl.schildwacht.screening.Forecast.ExampleState;
import nl.schildwacht.screening.Screen;
import nl.schildwacht.screening.Trial;
import nl.schildwacht.threat.Recogniser;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import jakarta.inject.Singleton;

/** Puts by what judges here, so that verdicts can be repeated, and sees whether what organisations taught us still holds. */
@Singleton
class Remembering {
    private static final Logger LOG = Logger.getLogger(Remembering.class);

    private final RecogniserArchive archive;
    private final Recogniser recogniser;
    private final Trial trial;
    private final String version;

    Remembering(
            RecogniserArchive archive,
            Recogniser recogniser,
            Trial trial,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.archive = archive;
        this.recogniser = recogniser;
        this.trial = trial;
        this.version = version;
    }

    void open(Screen.Watched watched) {
        if (archive.store(recogniser, version))
            LOG.infof("Stored rules and words of version %s, so that verdicts can be repeated", recogniser.version());
        watched.watchlist()
                .ownWords()
                .keySet()
                .forEach(organisation -> trial.examples(organisation, watched).stream()
                        .filter(ExampleState::isBroken)
                        .forEach(example -> report(organisation, example)));
    }

    private static void report(String organisation, ExampleState example) {
        if (example.holds())
            LOG.warnf(
                    "Rules and words no longer judge example %s of %s as it says; it keeps its verdict, similar texts do not",
                    example.id(), organisation);
        else
            LOG.warnf(
                    "Example %s of %s no longer holds; texts like it are judged without it until somebody changes it",
                    example.id(), organisation);
    }
}
