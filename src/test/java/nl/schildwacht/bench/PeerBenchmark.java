package nl.schildwacht.bench;

import nl.schildwacht.post.Post;
import nl.schildwacht.watch.Watchlist;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The same posts searched for the same names, and for nothing else, by what others would take. */
public class PeerBenchmark {
    private static final Path CACHE = Path.of("target", "bench");

    /** The posts of a mix, one after the other. */
    @State(Scope.Thread)
    public static class Posts {
        @Param("10000")
        public int names;

        @Param
        public Mix mix = Mix.ORDINARY;

        private List<Post> posts = List.of();
        private int next;

        @Setup
        public void invent() {
            posts = mix.posts(InventedNames.watchlist(names));
        }

        String next() {
            next = next + 1 == posts.size() ? 0 : next + 1;
            return posts.get(next).text();
        }
    }

    @State(Scope.Thread)
    public static class Hyperscan {
        private HyperscanNames names;

        @Setup
        public void compile(Posts posts) throws Exception {
            Watchlist watchlist = InventedNames.watchlist(posts.names);
            names = HyperscanNames.of(Peers.names(watchlist), CACHE);
        }

        @TearDown
        public void close() throws IOException {
            names.close();
        }
    }

    @State(Scope.Thread)
    public static class LuceneMonitor {
        private MonitorNames names;

        @Setup
        public void register(Posts posts) throws IOException {
            names = new MonitorNames(Peers.names(InventedNames.watchlist(posts.names)), new Tokens());
        }

        @TearDown
        public void close() throws IOException {
            names.close();
        }
    }

    @Benchmark
    public int hyperscan(Posts posts, Hyperscan hyperscan) {
        return hyperscan.names.count(posts.next());
    }

    @Benchmark
    public int monitor(Posts posts, LuceneMonitor monitor) throws IOException {
        return monitor.names.count(posts.next());
    }
}
