/** The contract's field tables as code, and what reads and writes records by them. */
@NullMarked
package dev.stint.catalog;

import org.jspecify.annotations.NullMarked;
