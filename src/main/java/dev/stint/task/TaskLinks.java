package dev.stint.task;

import dev.stint.access.Caller;
import dev.stint.booking.ProjectLinks;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.catalog.Links;
import dev.stint.catalog.ListValue;
import dev.stint.catalog.Types;
import dev.stint.store.Transaction;
import dev.stint.wire.Fields;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What deployed clients send instead of ids: the names of a task's status and type, and a link to
 * its project (ruling 12.2). An id that is also sent wins.
 */
final class TaskLinks {
  private static final List<Links.Target> PROJECT =
      List.of(new Links.Target("Project", TaskFields.PROJECT, ProjectLinks.BY_TYPE));

  private static final List<Named> NAMED =
      List.of(
          new Named("CurrentStatusName", TaskFields.STATUS, TaskFields.STATUSES),
          new Named("TaskTypeName", TaskFields.TYPE, TaskFields.TYPES));

  private final Links project;
  private final Map<Named, String> names;

  private TaskLinks(Links project, Map<Named, String> names) {
    this.project = project;
    this.names = names;
  }

  /** Reads them from a task; unreadable values are added to the faults. */
  static TaskLinks read(Fields sent, Faults faults) {
    Map<Named, String> names = new LinkedHashMap<>();
    for (Named named : NAMED) {
      String name = Types.NAME.read(sent, named.sentName, faults);
      if (name != null) {
        names.put(named, name);
      }
    }
    return new TaskLinks(Links.read(PROJECT, sent, faults), names);
  }

  /** Fills in the ids that they lead to where the caller has sent none. */
  void resolve(Transaction transaction, Caller caller, Changes changes, Faults faults) {
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    parameters.put("day", "");
    project.resolve(transaction, () -> parameters, changes, faults);
    names.forEach((named, name) -> {
      if (changes.get(named.field) == null) {
        faults.nameAsSent(named.field, named.sentName);
        Optional<ListValue> value = ListValue.find(transaction, named.list, name);
        value.ifPresentOrElse(
            found -> changes.put(named.field, found.id()),
            () -> faults.add(named.field, "is not a value of the list " + named.list));
      }
    });
  }

  /**
   * A name sent instead of an id.
   *
   * @param list the list whose values have such names
   */
  private record Named(String sentName, Field<Long> field, String list) {}
}
