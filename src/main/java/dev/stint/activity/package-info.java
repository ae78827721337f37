/** Activities on projects: calls, meetings, notes. */
@NullMarked
package dev.stint.activity;

import org.jspecify.annotations.NullMarked;
