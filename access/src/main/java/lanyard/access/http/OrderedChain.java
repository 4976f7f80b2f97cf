package lanyard.access.http;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.security.web.SecurityFilterChain;

/** A chain that is asked before the one that closes everything else, in whatever order beans are made. */
record OrderedChain(SecurityFilterChain chain) implements SecurityFilterChain, Ordered {
    @Override
    public boolean matches(HttpServletRequest request) {
        return chain.matches(request);
    }

    @Override
    public List<Filter> getFilters() {
        return chain.getFilters();
    }

    @Override
    public int getOrder() {
        return 0;
    }
}
