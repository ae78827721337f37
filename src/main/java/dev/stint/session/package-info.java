/** Logging in and out. */
@NullMarked
package dev.stint.session;

import org.jspecify.annotations.NullMarked;
