package dev.stint.task;

import dev.stint.catalog.Changes;
import dev.stint.catalog.Faults;
import dev.stint.wire.Fields;

/**
 * A task as a caller sent it.
 *
 * @param changes new values of its own fields
 * @param links what refers to other records instead of their ids
 * @param assignees the staff to assign it to
 */
record PostedTask(Changes changes, TaskLinks links, Assignees assignees) {
  static PostedTask read(Fields fields, Faults faults) {
    return new PostedTask(
        TaskFields.TASK.read(fields, faults),
        TaskLinks.read(fields, faults),
        Assignees.read(fields, faults));
  }
}
