/** The server and the wire: routes, formats, problems, throttle. */
@NullMarked
package dev.stint.http;

import org.jspecify.annotations.NullMarked;
