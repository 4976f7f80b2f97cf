package lanyard.registration.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the pages that were built from {@code registration-service/web}: one page, whatever the address below it. */
@Component
class RegistrationPages implements WebMvcConfigurer {

    private static final String BUILT = "classpath:/lanyard/registration/web/";
    private static final String PAGE = "index.html";

    /** The addresses themselves, at which Spring's resources would find nothing to resolve. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (String address : List.of(
            "/",
            "/c",
            "/c/",
            "/organise/registration",
            "/organise/registration/"
        )) {
            registry.addViewController(address).setViewName("forward:/c/" + PAGE);
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry
            .addResourceHandler("/c/assets/**")
            .addResourceLocations(BUILT + "assets/")
            // their names change with their content
            .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
            .resourceChain(true)
            .addResolver(new EncodedResourceResolver());
        registry
            .addResourceHandler("/c/**", "/organise/registration/**", "/organise/registration")
            .addResourceLocations(BUILT)
            .setCacheControl(CacheControl.noCache())
            .resourceChain(true)
            .addResolver(new EncodedResourceResolver())
            .addResolver(
                new PathResourceResolver() {
                    @Override
                    protected @Nullable Resource getResource(String path, Resource built) throws IOException {
                        Resource asked = path.isEmpty() ? null : super.getResource(path, built);
                        return asked != null ? asked : super.getResource(PAGE, built);
                    }
                }
            );
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ProgrammeAhead()).addPathPatterns("/c/{conference:[a-z0-9-]+}");
    }

    /** The registration page shows nothing without its programme: browsers ask for it while the script is on its way. */
    private static final class ProgrammeAhead implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            String conference = request.getRequestURI().substring("/c/".length());
            response.addHeader(
                HttpHeaders.LINK,
                "</api/registration/conferences/%s/programme>; rel=preload; as=fetch; crossorigin".formatted(
                    conference
                )
            );
            return true;
        }
    }
}
