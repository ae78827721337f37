/** Filters of lists that users save. */
@NullMarked
package dev.stint.filter;

import org.jspecify.annotations.NullMarked;
