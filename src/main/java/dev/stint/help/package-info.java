/** The documentation that the server gives: help pages and the OpenAPI document. */
@NullMarked
package dev.stint.help;

import org.jspecify.annotations.NullMarked;
