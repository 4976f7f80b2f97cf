/**
 * Who dines at the gala. One history per conference, composed of three capabilities: {@code invitations} (who may come,
 * and what the other services tell), {@code dinner} (places, guests a host may bring, deadline) and {@code parties}
 * (who comes with whom, and who waits). {@code headcount} counts them.
 */
@NullMarked
package lanyard.gala;

import org.jspecify.annotations.NullMarked;
