/** What an hour of work on a project costs the client. */
@NullMarked
package dev.stint.rate;

import org.jspecify.annotations.NullMarked;
