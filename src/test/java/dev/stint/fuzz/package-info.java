/** Calls made up at random: whatever is sent, the server answers as it should. */
@NullMarked
package dev.stint.fuzz;

import org.jspecify.annotations.NullMarked;
