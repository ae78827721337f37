/** Postal addresses, which several kinds of record have. */
@NullMarked
package dev.stint.address;

import org.jspecify.annotations.NullMarked;
