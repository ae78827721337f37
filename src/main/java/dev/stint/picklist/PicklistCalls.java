package dev.stint.picklist;

import dev.stint.call.Call;
import dev.stint.call.CallBuilder;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import dev.stint.wire.Texts;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls of {@link PicklistApi}, described. */
public final class PicklistCalls {
  private static final Resource ITEM = PickLists.PROJECTS.resource();
  private static final String INACTIVE = "showinactive";
  private static final String ABOUT_INACTIVE = "Whether to include inactive items.";
  private static final String ABOUT_PROJECT = "The project, or a template.";
  private static final String PROJECT_SAMPLE = "{Task.ProjectSid}";

  /** Lists of records. */
  public static final CallGroup RECORDS =
      CallGroup.of(
          Section.PICKLIST,
          "Records to choose from",
          "Short lists of records. An item has an id, a name and, in some lists, a group.",
          list("/picklist/projects", "List projects to choose from")
              .says(
                  "The projects that the caller can see. The group is the client, and the name is the DisplayName"
                      + " without the client.")
              .allows(Permission.WHAT_ONE_SEES),
          list("/picklist/clients", "List clients to choose from")
              .says("The firm's clients.")
              .allows(Permission.ANY_CALLER),
          list("/picklist/staff", "List staff to choose from")
              .says("The firm's staff.")
              .allows(Permission.ANY_CALLER),
          list("/picklist/laborcodes", "List labor codes to choose from")
              .says("The firm's labor codes.")
              .allows(Permission.ANY_CALLER),
          list("/picklist/AllTasksByProject/{ProjectSid}", "List all tasks to choose from")
              .says("The tasks of a project: by default, only those in process.")
              .id(PicklistApi.PROJECT, ABOUT_PROJECT, PROJECT_SAMPLE)
              .allows(Permission.SEES_PROJECT),
          list("/picklist/TasksByProject/{ProjectSid}", "List tasks to book on")
              .says(
                  "The tasks of a project that the caller may book time to: those assigned to the caller or to"
                      + " nobody, or all of them for callers with the right to administer time.")
              .id(PicklistApi.PROJECT, ABOUT_PROJECT, PROJECT_SAMPLE)
              .allows(Permission.SEES_PROJECT),
          list("/picklist/ExpenseCodes", "List expense codes to choose from")
              .says("The firm's expense codes.")
              .allows(Permission.ANY_CALLER));

  /** Lists of values. */
  public static final CallGroup VALUES =
      CallGroup.of(
          Section.PICKLIST,
          "Values of fields",
          "The values of fields such as StatusProd: those that an administrator has set up, and those that"
              + " are fixed.",
          list("/picklist/fieldValues/{list}", "List the values of a field")
              .says("The values of one list. The lists are: " + names() + ".")
              .word("list", "The name of the list, in any letter case.", "LookupProjectType")
              .allows(Permission.ANY_CALLER),
          list("/picklist/TaskStatus", "List task statuses")
              .says("The group is In Process or Completed.")
              .allows(Permission.ANY_CALLER),
          list("/picklist/TaskPriority", "List task priorities")
              .says("The priorities that a task can have.")
              .allows(Permission.ANY_CALLER),
          Call.of("GET", "/picklist/TimeZones", "List time zones")
              .says("The time zones; HomeTimezone takes their ids.")
              .answersList(ITEM)
              .allows(Permission.ANY_CALLER));

  private PicklistCalls() {}

  private static CallBuilder list(String path, String title) {
    return Call.of("GET", path, title)
        .query(INACTIVE, Types.FLAG, ABOUT_INACTIVE)
        .answersList(ITEM);
  }

  private static String names() {
    return Stream.of(PicklistNames.PLAIN, PickLists.further().keySet(), PicklistApi.fixedNames())
        .flatMap(Collection::stream)
        .sorted(Comparator.comparing(Texts::folded))
        .collect(Collectors.joining(", "));
  }
}
