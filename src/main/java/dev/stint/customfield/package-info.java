/** Custom fields of projects. */
@NullMarked
package dev.stint.customfield;

import org.jspecify.annotations.NullMarked;
