/** Labor codes, and those of projects. */
@NullMarked
package dev.stint.labor;

import org.jspecify.annotations.NullMarked;
