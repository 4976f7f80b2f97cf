/** What requests need of the expectations: who is signed in, and what people are called. */
@NullMarked
package lanyard.checkin.expectations.http;

import org.jspecify.annotations.NullMarked;
