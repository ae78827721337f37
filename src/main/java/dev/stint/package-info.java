/** Stint: a server for projects, people, rates and time. */
@NullMarked
package dev.stint;

import org.jspecify.annotations.NullMarked;
