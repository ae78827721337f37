/** Expenses, and the reports that they are submitted in. */
@NullMarked
package dev.stint.expense;

import org.jspecify.annotations.NullMarked;
