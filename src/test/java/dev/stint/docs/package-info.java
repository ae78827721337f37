/** What the documentation says, held against the server. */
@NullMarked
package dev.stint.docs;

import org.jspecify.annotations.NullMarked;
