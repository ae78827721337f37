/** The assembled server, and its route table. */
@NullMarked
package dev.stint.application;

import org.jspecify.annotations.NullMarked;
