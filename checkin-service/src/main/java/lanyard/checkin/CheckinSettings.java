package lanyard.checkin;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code lanyard.checkin.*}.
 *
 * @param publicUrl how phones reach this service; the links that enrol them begin with it
 */
@ConfigurationProperties("lanyard.checkin")
public record CheckinSettings(@DefaultValue("http://localhost:8080") URI publicUrl) {}
