package lanyard.access.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as a key for {@link RateLimit}. */
public final class ClientAddress {

    private ClientAddress() {}

    /** The IPv4 address, or the network (/64) of the IPv6 address, of which one client has as many as it likes. */
    public static String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
                : parsed.getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
