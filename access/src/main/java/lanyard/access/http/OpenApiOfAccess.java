package lanyard.access.http;

import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.stream.Stream;
import lanyard.access.Caller;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** Says in the OpenAPI documents what the parameters of this package are: headers, or nothing that clients send. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(GlobalOperationCustomizer.class)
class OpenApiOfAccess {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(
            Caller.class,
            Caller.Anyone.class,
            Caller.Attendee.class,
            Caller.Staff.class,
            Caller.Device.class,
            IdempotencyKey.class,
            Position.class
        );
    }

    @Bean
    static GlobalOperationCustomizer headersOfAccess() {
        return (operation, method) -> {
            if (takes(method, IdempotencyKey.class)) {
                operation.addParametersItem(
                    new HeaderParameter()
                        .name(IdempotencyKey.HEADER)
                        .description("Chosen by the client; the same request with the same key happens once.")
                        .required(true)
                        .schema(new UUIDSchema())
                );
            }
            if (takes(method, Position.class)) {
                operation.addParametersItem(
                    new HeaderParameter()
                        .name(Position.HEADER)
                        .description("From an earlier answer; this answer is not older.")
                        .required(false)
                        .schema(new IntegerSchema().format("int64"))
                );
            }
            return operation;
        };
    }

    @Bean
    static RequiredUnlessNullable requiredUnlessNullable() {
        return new RequiredUnlessNullable();
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Stream.of(method.getMethodParameters()).anyMatch(
            parameter -> parameter.getParameterType() == type
        );
    }
}
