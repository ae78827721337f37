/** Projects. */
@NullMarked
package dev.stint.project;

import org.jspecify.annotations.NullMarked;
