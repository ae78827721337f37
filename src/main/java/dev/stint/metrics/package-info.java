/** The metrics of a running server. */
@NullMarked
package dev.stint.metrics;

import org.jspecify.annotations.NullMarked;
