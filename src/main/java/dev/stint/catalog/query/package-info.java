/** Reads records of a resource in a view and writes them to the wire. */
@NullMarked
package dev.stint.catalog.query;

import org.jspecify.annotations.NullMarked;
