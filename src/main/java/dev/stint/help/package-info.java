/** The server's documentation: help pages and the OpenAPI document. */
@NullMarked
package dev.stint.help;

import org.jspecify.annotations.NullMarked;
