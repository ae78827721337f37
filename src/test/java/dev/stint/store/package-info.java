/** What the store promises, on both databases. */
@NullMarked
package dev.stint.store;

import org.jspecify.annotations.NullMarked;
