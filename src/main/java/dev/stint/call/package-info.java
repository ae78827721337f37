/** Descriptions of the API's calls, for everything that documents them. */
@NullMarked
package dev.stint.call;

import org.jspecify.annotations.NullMarked;
