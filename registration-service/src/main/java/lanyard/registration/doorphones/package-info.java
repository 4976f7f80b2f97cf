/** The phones at the doors, which register who walks in: this service's own projection of what checkin-service tells. */
@NullMarked
package lanyard.registration.doorphones;

import org.jspecify.annotations.NullMarked;
