/** What clients pay for an hour of work on a project. */
@NullMarked
package dev.stint.rate;

import org.jspecify.annotations.NullMarked;
