/** What goes over the wire: JSON, XML and forms, read and written alike, and problems. */
@NullMarked
package dev.stint.wire;

import org.jspecify.annotations.NullMarked;
