/** The contract's field tables as code, and the reading and writing of records with them. */
@NullMarked
package dev.stint.catalog;

import org.jspecify.annotations.NullMarked;
