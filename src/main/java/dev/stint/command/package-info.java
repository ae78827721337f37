/** The commands of the program. */
@NullMarked
package dev.stint.command;

import org.jspecify.annotations.NullMarked;
