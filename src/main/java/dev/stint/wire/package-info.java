/** The wire formats: JSON, XML, forms and CSV, and problems. */
@NullMarked
package dev.stint.wire;

import org.jspecify.annotations.NullMarked;
