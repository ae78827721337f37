package dev.stint.project;

import dev.stint.catalog.Current;
import dev.stint.catalog.Resource;
import dev.stint.catalog.View;
import dev.stint.catalog.query.RecordQuery;
import dev.stint.wire.Problem;

/** The two kinds of record that share the table of projects, and their differences. */
final class ProjectKind {
  /** A project. */
  static final ProjectKind PROJECT =
      new ProjectKind(ProjectFields.PROJECT, "NOT p.is_template", "project");

  /** Templates, from which projects are created (ruling 8.8). */
  static final ProjectKind TEMPLATE =
      new ProjectKind(ProjectFields.TEMPLATE, "p.is_template", "template");

  private final Resource resource;
  private final String condition;
  private final String word;
  private final RecordQuery detailed;
  private final Current.Reader current;

  private ProjectKind(Resource resource, String condition, String word) {
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

  /** Whether it is the kind of templates. */
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

  /** A record's present values. */
  Current.Reader current() {
    return current;
  }

  /** The problem for an unknown id. */
  Problem missing(long id) {
    return Problem.notFound("There is no %s %d.".formatted(word, id));
  }
}
