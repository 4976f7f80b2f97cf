package lanyard.onemachine.broker;

import org.jspecify.annotations.Nullable;

/** The broker could not start. */
public final class BrokerFailed extends RuntimeException {

    BrokerFailed(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
