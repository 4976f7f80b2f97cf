package lanyard.gala;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the pages that were built from {@code gala-service/web}. What is below an address of a page is that page. */
@Component
class GalaPages implements WebMvcConfigurer {

    private static final String BUILT = "classpath:/lanyard/gala/web/";
    private static final String ANSWER = "index.html";
    private static final String HEADCOUNT = "organise.html";

    /** The addresses themselves, below which Spring's resources would find nothing to resolve. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (String address : List.of("/gala", "/gala/")) {
            registry.addViewController(address).setViewName("forward:/gala/" + ANSWER);
        }
        for (String address : List.of("/organise/gala", "/organise/gala/")) {
            registry.addViewController(address).setViewName("forward:/organise/gala/" + HEADCOUNT);
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry
            .addResourceHandler("/gala/assets/**")
            .addResourceLocations(BUILT + "assets/")
            // their names change with their content
            .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
            .resourceChain(true)
            .addResolver(new EncodedResourceResolver());
        page(registry, "/gala/**", ANSWER);
        page(registry, "/organise/gala/**", HEADCOUNT);
    }

    private static void page(ResourceHandlerRegistry registry, String addresses, String file) {
        registry
            .addResourceHandler(addresses)
            .addResourceLocations(BUILT)
            .setCacheControl(CacheControl.noCache())
            .resourceChain(true)
            .addResolver(new EncodedResourceResolver())
            .addResolver(
                new PathResourceResolver() {
                    @Override
                    protected @Nullable Resource getResource(String path, Resource built) throws IOException {
                        Resource asked = super.getResource(path, built);
                        return asked != null ? asked : super.getResource(file, built);
                    }
                }
            );
    }
}
