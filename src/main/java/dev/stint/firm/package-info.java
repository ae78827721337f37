/** Firms: their creation and their settings. */
@NullMarked
package dev.stint.firm;

import org.jspecify.annotations.NullMarked;
