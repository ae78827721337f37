/** Time entries: their rules, their price, their approval. */
@NullMarked
package dev.stint.time;

import org.jspecify.annotations.NullMarked;
