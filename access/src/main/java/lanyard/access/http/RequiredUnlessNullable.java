package lanyard.access.http;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of a record's components in the OpenAPI documents what JSpecify says of them in Java: there unless nullable. */
final class RequiredUnlessNullable implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
        AnnotatedType type,
        ModelConverterContext context,
        Iterator<ModelConverter> chain
    ) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        if (resolved != null && type.getType() != null) {
            JavaType java = Json.mapper().constructType(type.getType());
            if (java.getRawClass().isRecord()) {
                require(java.getRawClass().getRecordComponents(), defined(resolved, context));
            }
        }
        return resolved;
    }

    private static Schema<?> defined(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        if (reference == null) {
            return resolved;
        }
        Schema<?> model = context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        return model == null ? resolved : model;
    }

    private static void require(RecordComponent[] components, Schema<?> schema) {
        Map<String, ?> properties = schema.getProperties();
        for (RecordComponent component : components) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean known = properties != null && properties.containsKey(component.getName());
            boolean said = schema.getRequired() != null && schema.getRequired().contains(component.getName());
            if (known && !nullable && !said) {
                schema.addRequiredItem(component.getName());
            }
        }
    }
}
