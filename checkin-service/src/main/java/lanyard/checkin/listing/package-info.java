/** The list by which a phone decides without network: what changed of it, so that phones are told no more than that. */
@NullMarked
package lanyard.checkin.listing;

import org.jspecify.annotations.NullMarked;
