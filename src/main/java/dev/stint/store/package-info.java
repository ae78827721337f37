/** The database: connections, transactions, statements, ids and migrations. */
@NullMarked
package dev.stint.store;

import org.jspecify.annotations.NullMarked;
