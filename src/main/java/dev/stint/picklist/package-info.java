/** The lists that records refer to. */
@NullMarked
package dev.stint.picklist;

import org.jspecify.annotations.NullMarked;
