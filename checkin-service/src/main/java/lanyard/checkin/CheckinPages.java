package lanyard.checkin;

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

/** Serves the pages that were built from {@code checkin-service/web}. What is below an address of a page is that page. */
@Component
class CheckinPages implements WebMvcConfigurer {

    private static final String BUILT = "classpath:/lanyard/checkin/web/";

    /** The addresses themselves, at which Spring's resources would find nothing to resolve. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (String address : List.of("/door", "/door/")) {
            registry.addViewController(address).setViewName("forward:/door/index.html");
        }
        for (String address : List.of("/organise/attendance", "/organise/attendance/")) {
            registry.addViewController(address).setViewName("forward:/organise/attendance/organise.html");
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry
            .addResourceHandler("/door/assets/**")
            .addResourceLocations(BUILT + "assets/")
            // their names change with their content
            .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
            .resourceChain(true)
            .addResolver(new EncodedResourceResolver());
        page(registry, "index.html", "/door", "/door/**");
        page(registry, "organise.html", "/organise/attendance", "/organise/attendance/**");
    }

    private static void page(ResourceHandlerRegistry registry, String file, String... addresses) {
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
                        Resource asked = path.isEmpty() ? null : super.getResource(path, built);
                        return asked != null ? asked : super.getResource(file, built);
                    }
                }
            );
    }
}
