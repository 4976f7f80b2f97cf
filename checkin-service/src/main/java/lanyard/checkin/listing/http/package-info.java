/** The list by which a phone decides without network, over HTTP. */
@NullMarked
package lanyard.checkin.listing.http;

import org.jspecify.annotations.NullMarked;
