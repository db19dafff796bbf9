package dev.ashlar.generator.emit.describe;

import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Paging;
import dev.ashlar.generator.model.PatchForm;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.Sorting;
import dev.ashlar.generator.model.Target;
import dev.ashlar.generator.plan.MethodPlan;
import dev.ashlar.generator.plan.Tagging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the generated code of an operation does, in sentences. */
public final class BehaviourText {

    private BehaviourText() {}

    /** A sentence for each thing understood, the rows first. */
    public static List<String> of(MethodPlan method) {
        Operation operation = method.operation();
        List<String> sentences = new ArrayList<>(of(operation.intent()));
        Optional.ofNullable(method.tagging())
                .map(tagging -> tagging(operation.intent(), tagging))
                .ifPresent(sentences::add);
        OperationText.repetition(operation).ifPresent(sentences::add);
        OperationText.rateLimit(operation).ifPresent(sentences::add);
        Optional.ofNullable(operation.event())
                .map(event -> "Counted as " + event + ", by outcome.")
                .ifPresent(sentences::add);
        return sentences;
    }

    /** What holds of its requests beside that, in a word each. */
    public static List<String> conventions(MethodPlan method) {
        List<String> words = new ArrayList<>();
        if (method.tagging() != null) {
            words.add("ETag");
        }
        if (method.operation().repetition() != null) {
            words.add("Idempotency-Key");
        }
        if (method.operation().rateLimit() != null) {
            words.add(method.operation().rateLimit().text());
        }
        if (method.operation().event() != null) {
            words.add(method.operation().event());
        }
        return words;
    }

    static List<String> of(Intent intent) {
        if (intent instanceof Intent.Crud crud) {
            return crud(crud);
        }
        return List.of("Answers 501 until its method is written.");
    }

    private static List<String> crud(Intent.Crud crud) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                crud instanceof Intent.CreateRow ? "A new " + crud.target().resource() + "." : target(crud.target()));
        crud.target().parents().forEach(parent -> sentences.add(parent(parent)));
        if (crud instanceof Intent.ListRows list) {
            list.filters().forEach(filter -> sentences.add(filter(filter)));
            sentences.add(paging(list.paging()));
            addSort(sentences, list.sort());
            list.ignored().forEach(name -> sentences.add("Parameter " + name + " is passed to the service only."));
        }
        addInput(sentences, crud);
        sentences.add(result(crud.result()));
        return sentences;
    }

    private static String target(Target target) {
        Target.Lookup lookup = target.lookup();
        if (lookup == null) {
            return "Rows of " + target.resource() + ".";
        }
        String place = lookup.place() == Target.Lookup.Place.PATH ? "path parameter " : "body property ";
        return "The " + target.resource() + " whose " + lookup.field() + " is the " + place + lookup.source() + ".";
    }

    private static String parent(Target.Parent parent) {
        return "Its " + String.join("'s ", parent.relations()) + " must be the one of path parameter "
                + parent.parameter() + ".";
    }

    private static String filter(Filter filter) {
        String field = String.join(".", filter.path());
        String comparison = switch (filter.operator()) {
            case EQUAL -> " equals it";
            case IN -> " is one of its values";
            case MEMBER -> " has a row with that key";
            case AT_LEAST -> " is at least it";
            case AT_MOST -> " is at most it";
            case GREATER_THAN -> " is greater than it";
            case LESS_THAN -> " is less than it";
            case CONTAINS -> " contains it, in any case of letters";
            case STARTS_WITH -> " starts with it";
            case HAS_ELEMENT -> " has it as an element";
        };
        return "Parameter " + filter.parameter() + " keeps rows whose " + field + comparison + ".";
    }

    private static String paging(Paging paging) {
        String size = paging.defaultSize() + " rows a page, at most " + paging.maximumSize();
        if (paging instanceof Paging.ByPage page) {
            return "Pages by number: " + page.page() + named(page.size()) + ", from " + page.first() + "; " + size
                    + ".";
        }
        if (paging instanceof Paging.ByOffset offset) {
            return "Pages by offset: " + joined(offset.offset(), offset.limit()) + "; " + size + ".";
        }
        if (paging instanceof Paging.ByCursor cursor) {
            return "Pages by cursor: " + cursor.cursor() + named(cursor.limit()) + "; " + size
                    + ". No row is shown twice or left out while others come and go.";
        }
        return "No page parameters: the first " + paging.maximumSize() + " rows.";
    }

    private static void addSort(List<String> sentences, @Nullable Sorting sort) {
        if (sort != null) {
            sentences.add("Sorted by parameter " + sort.parameter() + ": " + String.join(", ", sort.fields()) + ".");
        }
    }

    private static void addInput(List<String> sentences, Intent.Crud crud) {
        if (crud instanceof Intent.CreateRow create) {
            sentences.add(input(create.input()));
        } else if (crud instanceof Intent.ReplaceRow replace) {
            sentences.add(input(replace.input()));
        } else if (crud instanceof Intent.PatchRow patch) {
            sentences.add(input(patch.input()) + kept(patch.form()));
        }
    }

    private static String kept(PatchForm form) {
        return switch (form) {
            case MERGE -> " Absent members stay as they are (RFC 7396).";
            case OPERATIONS -> " It is changed by operations (RFC 6902).";
            case EITHER -> " Absent members stay as they are (RFC 7396), or it is changed by operations (RFC 6902).";
        };
    }

    private static String input(Input input) {
        String member =
                input.member() == null ? "." : ", in member " + input.member() + " of " + input.envelope() + ".";
        return "Values come from the body, " + article(input.schema()) + member;
    }

    private static String result(Result result) {
        String answer = "Answers " + result.status();
        if (result instanceof Result.One one) {
            return answer + " with " + article(one.schema()) + ".";
        }
        if (result instanceof Result.Wrapped wrapped) {
            return answer + " with " + article(wrapped.schema()) + " as member " + wrapped.member() + " of "
                    + article(wrapped.envelope()) + ".";
        }
        if (result instanceof Result.Receipt receipt) {
            return answer + " with " + article(receipt.schema()) + ", which says that the row is gone.";
        }
        if (result instanceof Result.Many many) {
            return answer + " with an array of " + many.schema() + ".";
        }
        if (result instanceof Result.Page page) {
            return answer + " with " + page.schema() + " rows in " + article(page.envelope()) + ".";
        }
        return answer + " without content.";
    }

    private static String tagging(Intent intent, Tagging tagging) {
        String tag = tagging instanceof Tagging.ByVersion ? "the row's version" : "made of all that is read";
        if (intent instanceof Intent.GetRow) {
            return "Its ETag is " + tag + "; to If-None-Match of it the answer is 304.";
        }
        return intent instanceof Intent.CreateRow
                ? "Its ETag is " + tag + "."
                : "Its ETag is " + tag + "; to If-Match of any other the answer is 412.";
    }

    private static String article(String noun) {
        return ("aeiouAEIOU".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }

    private static String named(@Nullable String parameter) {
        return parameter == null ? "" : " and " + parameter;
    }

    private static String joined(@Nullable String first, @Nullable String second) {
        if (first != null && second != null) {
            return first + " and " + second;
        }
        return first != null ? first : second != null ? second : "fixed";
    }
}
