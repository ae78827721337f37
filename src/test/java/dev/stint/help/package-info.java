/** The documentation that the server gives: it is complete, true and usable. */
@NullMarked
package dev.stint.help;

import org.jspecify.annotations.NullMarked;
