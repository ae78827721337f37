/** Contacts of projects and clients. */
@NullMarked
package dev.stint.contact;

import org.jspecify.annotations.NullMarked;
