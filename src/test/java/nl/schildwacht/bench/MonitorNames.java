package nl.schildwacht.bench;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.PhraseQuery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** lucene-monitor with a phrase query for each name and its usual presearcher, over the same words as those that tokenisation alone gives. */
final class MonitorNames implements AutoCloseable {
    private static final String FIELD = "text";

    private final Analyzer analyzer;
    private final Monitor monitor;

    MonitorNames(List<String> names, Analyzer analyzer) throws IOException {
        this.analyzer = analyzer;
        this.monitor = new Monitor(analyzer, new TermFilteredPresearcher());
        List<MonitorQuery> queries = new ArrayList<>();
        for (String name : names) {
            queries.add(new MonitorQuery(Integer.toString(queries.size()), new PhraseQuery(FIELD, words(name))));
        }
        monitor.register(queries);
    }

    private String[] words(String name) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(FIELD, name)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) words.add(term.toString());
            stream.end();
        }
        return words.toArray(String[]::new);
    }

    /** How many names stand in the text. */
    int count(String text) throws IOException {
        Document document = new Document();
        document.add(new TextField(FIELD, text, Field.Store.NO));
        return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatchCount();
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }
}
