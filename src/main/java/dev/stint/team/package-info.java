/** Who works on a project: its team, and the staff teams selected for it. */
@NullMarked
package dev.stint.team;

import org.jspecify.annotations.NullMarked;
