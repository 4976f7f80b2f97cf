/** What registration-service tells: who may attend what, and with which badge. */
@NullMarked
package lanyard.contracts.registration;

import org.jspecify.annotations.NullMarked;
