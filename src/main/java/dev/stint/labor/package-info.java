/** Labor codes, and which of them a project takes. */
@NullMarked
package dev.stint.labor;

import org.jspecify.annotations.NullMarked;
