/** Who is calling, and what they may see and do. */
@NullMarked
package dev.stint.access;

import org.jspecify.annotations.NullMarked;
