/**
 * How a staffer comes by a login: an invitation, which its owner accepts with its secret and the
 * login's password (ruling 3.6). Until then it counts nowhere. And how who has lost a password
 * comes by another: by the link of a reset (ruling 3.10).
 */
@NullMarked
package dev.stint.invitation;

import org.jspecify.annotations.NullMarked;
