/** What administrators set up: lists, groups, fields, teams, users, tokens, the firm itself. */
@NullMarked
package dev.stint.setup;

import org.jspecify.annotations.NullMarked;
