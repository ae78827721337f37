/** The server put together, and its route table. */
@NullMarked
package dev.stint.application;

import org.jspecify.annotations.NullMarked;
