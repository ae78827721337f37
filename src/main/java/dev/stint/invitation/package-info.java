/**
 * How a staffer comes by a login: an invitation, which its owner accepts with its secret and the
 * login's password (ruling 3.6). Until then it counts nowhere.
 */
@NullMarked
package dev.stint.invitation;

import org.jspecify.annotations.NullMarked;
