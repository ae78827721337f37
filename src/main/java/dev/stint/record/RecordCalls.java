package dev.stint.record;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.catalog.Resource;

/**
 * The calls of a kind of record outside the compatible API, described: list, read, create, change,
 * delete.
 *
 * @param path where they are
 * @param sample a record's id, as the examples name it
 * @param example the body that creates one
 * @param change the body that changes one
 * @param reads who may read them
 * @param writes who may change them
 */
public record RecordCalls(
    String path,
    String sample,
    String example,
    String change,
    Permission reads,
    Permission writes) {
  /** Describes them, under this title. */
  public CallGroup of(Records records, String title, String description) {
    Resource resource = records.resource();
    String one = records.one();
    return CallGroup.of(
        Section.ADMINISTRATION,
        title,
        description,
        Call.of("GET", path, "List " + one + "s")
            .says("All of them.")
            .answersList(resource)
            .allows(reads),
        Call.of("GET", path + "/{id}", "Read a " + one)
            .says("One of them.")
            .id("id", "Its id.", sample)
            .answers(resource)
            .allows(reads),
        Call.of("POST", path, "Create a " + one)
            .says("Creates one.")
            .creates(resource)
            .example(example)
            .answers(resource)
            .allows(writes),
        Call.of("POST", path + "/{id}", "Change a " + one)
            .says("Changes the fields given.")
            .id("id", "Its id.", sample)
            .changes(resource)
            .example(change)
            .answers(resource)
            .allows(writes),
        Call.of("DELETE", path + "/{id}", "Delete a " + one)
            .says("Deletes one. Refused while other records refer to it.")
            .id("id", "Its id.", sample)
            .allows(writes));
  }
}
