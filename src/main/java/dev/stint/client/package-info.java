/** The clients of a firm. */
@NullMarked
package dev.stint.client;

import org.jspecify.annotations.NullMarked;
