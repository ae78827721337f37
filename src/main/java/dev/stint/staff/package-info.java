/** The people of a firm. */
@NullMarked
package dev.stint.staff;

import org.jspecify.annotations.NullMarked;
