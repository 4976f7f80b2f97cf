/** Parties: a host and the guests whom the host names. They dine together or wait together. */
@NullMarked
package lanyard.gala.parties;

import org.jspecify.annotations.NullMarked;
