package nl.schildwacht.console.page;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.ResolutionContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;

import java.util.concurrent.CompletionStage;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Finds a name that an outer section of a template gives, such as {@code frame} inside a loop, by going outwards. Left to itself
 * the engine asks each of its hundreds of resolvers about it at every section on the way: a quarter of a long page's time.
 */
@Singleton
class Scope implements ValueResolver {
    void join(@Observes EngineBuilder engine) {
        engine.addValueResolver(this);
    }

    /** Before all others: what it finds is what they would have found. */
    @Override
    public int getPriority() {
        return Integer.MAX_VALUE;
    }

    /** To a name that a section may give; not to one behind a dot. */
    @Override
    public boolean appliesTo(EvalContext context) {
        return context.getParams().isEmpty()
                && context.getBase() == context.resolutionContext().getData()
                && isOfNames(context.getBase());
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        return outwards(context, context.resolutionContext());
    }

    private static CompletionStage<Object> outwards(EvalContext context, ResolutionContext section) {
        if (section == null || !isOfNames(section.getData())) return Results.notFound(context);
        if (section.getData() instanceof Mapper names && names.appliesTo(context.getName()))
            return names.getAsync(context.getName())
                    .thenCompose(found -> Results.isNotFound(found)
                            ? outwards(context, section.getParent())
                            : CompletedStage.of(found));
        return outwards(context, section.getParent());
    }

    /** Whether a section gives names and nothing else: what stands in another thing is for the engine to find. */
    private static boolean isOfNames(Object data) {
        return data == null || data instanceof Mapper;
    }
}
