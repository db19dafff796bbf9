package dev.ashlar.errors.autoconfigure;

import dev.ashlar.errors.ErrorCode;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemBody;
import dev.ashlar.errors.ProblemContext;
import dev.ashlar.errors.ProblemCustomizer;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.StandardErrorCode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The built-in renderer: status, texts, order of the members. */
final class DefaultProblemRenderer implements ProblemRenderer {

    private static final Logger LOGGER = LoggerFactory.getLogger("dev.ashlar.errors");
    private static final Set<String> REPLACEABLE = Set.of("type", "title", "instance");

    private final ProblemMappers mappers;
    private final ProblemTexts texts;
    private final List<ProblemCustomizer> customizers;
    private final ProblemListeners listeners;
    private final ErrorsProperties properties;
    private final ProblemTypes types;
    private final Clock clock;

    DefaultProblemRenderer(
            ProblemMappers mappers,
            ProblemTexts texts,
            KnownCodes codes,
            List<ProblemCustomizer> customizers,
            ProblemListeners listeners,
            ErrorsProperties properties,
            Clock clock) {
        this.mappers = mappers;
        this.texts = texts;
        this.customizers = customizers;
        this.listeners = listeners;
        this.properties = properties;
        this.types = new ProblemTypes(texts, codes);
        this.clock = clock;
    }

    @Override
    public Problem problemOf(Throwable failure) {
        return FurtherFailures.of(failure).map(this::problemOfOne).reduce(problemOfOne(failure), JointProblem::of);
    }

    @Override
    public ProblemBody render(Problem problem, ProblemContext context) {
        Problem customized = customized(problem, context);
        HttpStatusCode status = status(customized, context);
        ProblemBody body = new ProblemBody(
                customized.code(),
                status,
                headers(customized, status, context.locale()),
                members(customized, status, context));
        listeners.answered(body, context);
        return body;
    }

    @Override
    public Optional<Map<String, Object>> describe(String code, Locale locale) {
        return types.describe(code, locale);
    }

    @Override
    public Map<String, Object> catalogue(Locale locale) {
        return types.catalogue(locale);
    }

    private Problem problemOfOne(Throwable failure) {
        Problem problem = mappers.problemOf(failure);
        return problem == null ? DeclaredStatus.problemOf(failure) : problem;
    }

    /** One that fails is left out, since its caller waits for the answer to another failure. */
    private Problem customized(Problem problem, ProblemContext context) {
        Problem result = problem;
        for (ProblemCustomizer customizer : customizers) {
            try {
                result = customizer.customize(result, context);
            } catch (RuntimeException failure) {
                LOGGER.warn("{} failed", customizer.getClass().getName(), failure);
            }
        }
        return result;
    }

    private HttpStatusCode status(Problem problem, ProblemContext context) {
        HttpStatusCode own = problem.status();
        if (own != null) {
            return own;
        }
        return problem.code() == StandardErrorCode.VALIDATION_FAILED
                ? HttpStatusCode.valueOf(context.validationStatus().orElse(properties.validationStatus()))
                : problem.code().status();
    }

    private HttpHeaders headers(Problem problem, HttpStatusCode status, Locale locale) {
        HttpHeaders headers = HttpHeaders.copyOf(problem.headers());
        headers.set(HttpHeaders.CONTENT_LANGUAGE, texts.language(locale));
        boolean retryable = status.value() == HttpStatus.TOO_MANY_REQUESTS.value()
                || status.value() == HttpStatus.SERVICE_UNAVAILABLE.value();
        if (retryable && !headers.containsHeader(HttpHeaders.RETRY_AFTER)) {
            headers.set(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, properties.retryAfter().toSeconds())));
        }
        return headers;
    }

    private Map<String, Object> members(Problem problem, HttpStatusCode status, ProblemContext context) {
        ErrorCode code = problem.code();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type(code, context));
        members.put("title", types.title(code.name(), context.locale()));
        members.put("status", status.value());
        String detail = detail(problem, context.locale());
        if (detail != null) {
            members.put("detail", detail);
        }
        members.put("instance", context.instance());
        members.put("code", code.name());
        members.put("requestId", context.requestId());
        members.put("timestamp", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        problem.extensions().forEach((name, value) -> {
            if (REPLACEABLE.contains(name) || !members.containsKey(name)) {
                members.put(name, value);
            }
        });
        if (!problem.errors().isEmpty()) {
            members.put("errors", errors(problem.errors(), context.locale()));
        }
        return members;
    }

    private String type(ErrorCode code, ProblemContext context) {
        String base = properties.typeBase();
        String kebab = code.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return (base.startsWith("/") ? context.contextPath() : "") + base + kebab;
    }

    private @Nullable String detail(Problem problem, Locale locale) {
        if (problem.detail() != null) {
            return problem.detail();
        }
        String key = "problem." + problem.code().name() + ".detail";
        String text = texts.find(key, problem.arguments(), locale);
        return text == null ? texts.find(key + ".short", problem.arguments(), locale) : text;
    }

    private List<Map<String, Object>> errors(List<ProblemError> errors, Locale locale) {
        return errors.stream()
                .sorted(ErrorOrder.BY_PLACE)
                .map(error -> ErrorMembers.of(error, texts, locale))
                .toList();
    }
}
