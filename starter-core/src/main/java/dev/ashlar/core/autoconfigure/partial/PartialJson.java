package dev.ashlar.core.autoconfigure.partial;

import com.fasterxml.jackson.annotation.JsonView;
import java.lang.reflect.Type;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import org.springframework.core.GenericTypeResolver;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpEntity;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.TypeFactory;

/**
 * The answer of a handler method in JSON, as Spring MVC's converter writes it: in the view that the method names, and lists
 * by their declared type.
 */
record PartialJson(JavaType type, ObjectWriter writer) {

    /** What stands around a body that comes later, or with headers. */
    private static final List<Class<?>> AROUND_A_BODY =
            List.of(Callable.class, CompletionStage.class, DeferredResult.class, WebAsyncTask.class, HttpEntity.class);

    static PartialJson of(HandlerMethod handler, JsonMapper mapper) {
        JsonView view = handler.getMethodAnnotation(JsonView.class);
        return new PartialJson(
                bodyType(handler.getReturnType(), mapper),
                view == null ? mapper.writer() : mapper.writerWithView(view.value()[0]));
    }

    JsonNode of(Object body) {
        boolean declared = type.isContainerType() && type.getRawClass().isInstance(body);
        return (declared ? writer.forType(type) : writer).valueToTree(body);
    }

    private static JavaType bodyType(MethodParameter returned, JsonMapper mapper) {
        Type declared =
                GenericTypeResolver.resolveType(returned.getGenericParameterType(), returned.getContainingClass());
        TypeFactory types = mapper.getTypeFactory();
        JavaType body = types.constructType(declared);
        for (Class<?> around : AROUND_A_BODY) {
            JavaType[] held = types.findTypeParameters(body, around);
            body = held.length == 0 ? body : held[0];
        }
        return body;
    }
}
