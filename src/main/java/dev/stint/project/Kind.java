package dev.stint.project;

import dev.stint.catalog.Current;
import dev.stint.catalog.RecordQuery;
import dev.stint.catalog.Resource;
import dev.stint.catalog.View;
import dev.stint.wire.Problem;

/** The two kinds of record that share the table of projects: what tells them apart. */
final class Kind {
  /** A project. */
  static final Kind PROJECT = new Kind(ProjectFields.PROJECT, "NOT p.is_template", "project");

  /** What projects are made from (ruling 8.8). */
  static final Kind TEMPLATE = new Kind(ProjectFields.TEMPLATE, "p.is_template", "template");

  private final Resource resource;
  private final String condition;
  private final String word;
  private final RecordQuery detailed;
  private final Current.Reader current;

  private Kind(Resource resource, String condition, String word) {
    this.resource = resource;
    this.condition = condition;
    this.word = word;
    this.detailed = one(View.DETAILED);
    this.current = new Current.Reader(resource, ProjectStore.TABLE);
  }

  /** Its table of fields. */
  Resource resource() {
    return resource;
  }

  /** Whether it is that of templates. */
  boolean isTemplate() {
    return resource.equals(ProjectFields.TEMPLATE);
  }

  /** SQL: the record {@code p} is of this kind. */
  String condition() {
    return condition;
  }

  /** One record in its Detailed view. */
  RecordQuery detailed() {
    return detailed;
  }

  /** One record in another view. */
  RecordQuery one(View view) {
    return new RecordQuery(resource, view, "p.id = :id AND " + condition);
  }

  /** What a record holds now. */
  Current.Reader current() {
    return current;
  }

  /** There is no record of this kind with that id. */
  Problem missing(long id) {
    return Problem.notFound("There is no %s %d.".formatted(word, id));
  }
}
