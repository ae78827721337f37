/** Programs that others wrote for the compatible service, run against Stint. */
@NullMarked
package dev.stint.compat;

import org.jspecify.annotations.NullMarked;
