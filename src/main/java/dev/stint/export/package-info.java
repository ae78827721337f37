/** Taking a firm's data out. */
@NullMarked
package dev.stint.export;

import org.jspecify.annotations.NullMarked;
