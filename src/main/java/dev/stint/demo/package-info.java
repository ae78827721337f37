/** The demonstration firms. */
@NullMarked
package dev.stint.demo;

import org.jspecify.annotations.NullMarked;
