/** The ledger as beans: started and stopped with the application, with its health. */
@NullMarked
package lanyard.ledger.spring;

import org.jspecify.annotations.NullMarked;
