/** What doors write to organisers. */
@NullMarked
package lanyard.checkin.notes;

import org.jspecify.annotations.NullMarked;
