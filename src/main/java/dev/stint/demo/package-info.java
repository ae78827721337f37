/**
 * The demo firms.
 *
 * <p>Their contents are tables, one file each, in the resources of this package: {@code harbour} is
 * the folder of the first firm, {@code lakeside} that of the second. {@link
 * dev.stint.demo.DemoTable} describes the format of a file, {@link dev.stint.demo.DemoColumn} the
 * headings: they are the API's own field names, because a row is sent to the call that creates such
 * records, as a client would send it. So a row must satisfy the API, and prices, defaults and
 * display names come from the features themselves. {@link dev.stint.demo.DemoRecords} says which
 * table is sent where, and in which order.
 *
 * <p>To add a record, add a row, for both firms if both should have it. Rows refer to records in
 * other tables, or above, by name. Ids are assigned in the order in which records are created, and
 * README mentions a few, so even a row at the end of its table shifts the ids of what is created
 * after it: then correct README, and regenerate the documentation's examples as CONTRIBUTING says.
 *
 * <p>Days are written for the autumn of 2026 and move with the day on which the firm is created
 * ({@link dev.stint.demo.DemoDays}). Time has no table: {@link dev.stint.demo.DemoTime} generates
 * it.
 */
@NullMarked
package dev.stint.demo;

import org.jspecify.annotations.NullMarked;
