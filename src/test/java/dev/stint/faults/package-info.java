/**
 * Stint when something beneath it fails: it is killed, its disk is full, its database is lost,
 * damaged or silent, memory or files run out. These are the slow tests, in one place.
 */
@NullMarked
package dev.stint.faults;

import org.jspecify.annotations.NullMarked;
