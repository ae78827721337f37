/** What the tests stand on: servers, firms and a client. */
@NullMarked
package dev.stint.support;

import org.jspecify.annotations.NullMarked;
