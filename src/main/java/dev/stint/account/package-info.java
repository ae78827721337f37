/** What users do with their own login. */
@NullMarked
package dev.stint.account;

import org.jspecify.annotations.NullMarked;
