/**
 * Kinds of record with plain rules: declared once, then listed, read, saved and deleted in one way.
 */
@NullMarked
package dev.stint.record;

import org.jspecify.annotations.NullMarked;
