/** Tasks of projects. */
@NullMarked
package dev.stint.task;

import org.jspecify.annotations.NullMarked;
