package nl.schildwacht.bench;

import nl.schildwacht.match.NameIndex;
import nl.schildwacht.post.Post;
import nl.schildwacht.screening.Screen;
import nl.schildwacht.screening.Screened;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.watch.Watchlist;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One post through the screen, and the same post cut into words by Lucene. */
@State(Scope.Thread)
public class ScreeningBenchmark {
    @Param("10000")
    public int names;

    @Param
    public Mix mix = Mix.ORDINARY;

    private List<Post> posts = List.of();
    private Screen.Watched watched = new Screen.Watched(Watchlist.EMPTY, NameIndex.of(Watchlist.EMPTY));
    private final Screen screen = new Screen(Recogniser.load());
    private final Analyzer words = new Tokens();
    private int next;

    @Setup
    public void invent() {
        Watchlist watchlist = InventedNames.watchlist(names);
        watched = new Screen.Watched(watchlist, NameIndex.of(watchlist));
        posts = mix.posts(watchlist);
    }

    @Benchmark
    public Screened screen() {
        return screen.judge(next(), watched, reply -> Optional.empty());
    }

    @Benchmark
    public int tokenise() throws IOException {
        int letters = 0;
        try (TokenStream stream = words.tokenStream("", next().text())) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) letters += term.length();
            stream.end();
        }
        return letters;
    }

    private Post next() {
        next = next + 1 == posts.size() ? 0 : next + 1;
        return posts.get(next);
    }
}
