/** Who changed what, and when. */
@NullMarked
package dev.stint.audit;

import org.jspecify.annotations.NullMarked;
