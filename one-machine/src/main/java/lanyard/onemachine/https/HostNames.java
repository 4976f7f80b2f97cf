package lanyard.onemachine.https;

import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;

/** The names under which this machine is reached, as certificates write them. */
record HostNames(Set<String> names) {
    /** Networks that nobody owns: an authority for these alone can impersonate nobody on the internet. */
    private static final List<GeneralName> LOCAL = List.of(
        dns("localhost"),
        dns("local"),
        ip("127.0.0.0/8"),
        ip("10.0.0.0/8"),
        ip("172.16.0.0/12"),
        ip("192.168.0.0/16"),
        ip("169.254.0.0/16"),
        ip("::1/128"),
        ip("fe80::/10"),
        ip("fc00::/7")
    );

    HostNames {
        names = Set.copyOf(new LinkedHashSet<>(names));
    }

    /** This machine's own names, and {@code others}. */
    static HostNames localAnd(List<String> others) {
        return new HostNames(
            new LinkedHashSet<>(
                Stream.concat(Stream.of("localhost", "127.0.0.1", "::1"), others.stream()).toList()
            )
        );
    }

    List<GeneralName> generalNames() {
        return names.stream().sorted().map(HostNames::generalName).toList();
    }

    /** What an authority for these names may sign: them, and local networks. */
    NameConstraints constraints() {
        return new NameConstraints(
            Stream.concat(LOCAL.stream(), names.stream().sorted().map(HostNames::subtree))
                .distinct()
                .map(GeneralSubtree::new)
                .toArray(GeneralSubtree[]::new),
            null
        );
    }

    boolean areWithin(NameConstraints constraints) {
        PKIXNameConstraintValidator validator = new PKIXNameConstraintValidator();
        validator.intersectPermittedSubtree(constraints.getPermittedSubtrees());
        try {
            for (GeneralName name : generalNames()) {
                validator.checkPermitted(name);
            }
            return true;
        } catch (NameConstraintValidatorException outside) {
            return false;
        }
    }

    private static GeneralName generalName(String name) {
        return isAddress(name) ? ip(bare(name)) : dns(name);
    }

    private static GeneralName subtree(String name) {
        return isAddress(name) ? ip(bare(name) + (name.contains(":") ? "/128" : "/32")) : dns(name);
    }

    private static boolean isAddress(String name) {
        try {
            InetAddress.ofLiteral(bare(name));
            return true;
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    /** As in an address bar, an IPv6 address may stand in brackets. */
    private static String bare(String name) {
        return name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
    }

    private static GeneralName dns(String name) {
        return new GeneralName(GeneralName.dNSName, name);
    }

    private static GeneralName ip(String address) {
        return new GeneralName(GeneralName.iPAddress, address);
    }
}
