/** Every setting of the server, declared once. */
@NullMarked
package dev.stint.config;

import org.jspecify.annotations.NullMarked;
