/** The programme of a conference as it is published: rooms, slots and sessions. */
@NullMarked
package lanyard.contracts.programme;

import org.jspecify.annotations.NullMarked;
