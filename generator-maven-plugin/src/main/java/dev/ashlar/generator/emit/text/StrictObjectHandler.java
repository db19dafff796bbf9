package dev.ashlar.generator.emit.text;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.ValueCode;
import com.github.mustachejava.reflect.GuardedBinding;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks values up by reflection and refuses names that have none. */
final class StrictObjectHandler extends ReflectionObjectHandler {

    @Override
    public Binding createBinding(String name, TemplateContext context, Code code) {
        Binding binding = new StrictBinding(this, name, context, code);
        return code instanceof ValueCode ? scopes -> present(binding.get(scopes), name, context) : binding;
    }

    private static Object present(@Nullable Object value, String name, TemplateContext context) {
        if (value == null) {
            throw new MustacheException("Value of '" + name + "' is absent", context);
        }
        return value;
    }

    private static final class StrictBinding extends GuardedBinding {

        private final TemplateContext context;

        StrictBinding(ReflectionObjectHandler handler, String name, TemplateContext context, Code code) {
            super(handler, name, context, code);
            this.context = context;
        }

        @Override
        protected synchronized Wrapper getWrapper(String name, List<Object> scopes) {
            Wrapper wrapper = super.getWrapper(name, scopes);
            if (wrapper instanceof MissingWrapper) {
                throw new MustacheException("Nothing is called '" + name + "'", context);
            }
            return wrapper;
        }
    }
}
