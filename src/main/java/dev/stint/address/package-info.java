/** Postal addresses, as several kinds of record have them. */
@NullMarked
package dev.stint.address;

import org.jspecify.annotations.NullMarked;
