/** Bookings on projects: what time and expenses have in common. */
@NullMarked
package dev.stint.booking;

import org.jspecify.annotations.NullMarked;
