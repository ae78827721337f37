package dev.stint.customfield;

import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;

/** The custom fields of projects: every definition of the firm on every project (ruling 8.7). */
public final class CustomFieldFields {
  /** A custom field on a project. */
  public static final Resource CUSTOM_FIELD =
      Resource.named(
          "CustomField",
          "p",
          """
          project p CROSS JOIN custom_field d
          LEFT JOIN project_custom_value v
            ON v.firm_id = p.firm_id AND v.project_id = p.id AND v.field_id = d.id\
          """);

  static {
    // A cross join, because SQLite keeps the order of its tables. Otherwise it might start with the
    // definitions, and sort all fields of all projects for each chunk of a list.
    CUSTOM_FIELD.only("d.firm_id = p.firm_id");
  }

  static final Field<Long> PROJECT =
      CUSTOM_FIELD
          .field("ProjectSid", Types.ID)
          .shows("p.id")
          .updatable()
          .says("The project; if sent, it must be the one in the path.");
  static final Field<Long> FIELD =
      CUSTOM_FIELD
          .field("Sid", Types.ID)
          .shows("d.id")
          .required()
          .says("Unique id of the custom field.");

  static {
    CUSTOM_FIELD.field("Name", Types.TEXT).shows("d.name").says("Its name.");
  }

  static final Field<String> VALUE =
      CUSTOM_FIELD
          .field("Value", Types.ANY_TEXT)
          .shows("v.text_value")
          .updatable()
          .says("Its value on this project; the custom field's kind decides what is valid.");

  private CustomFieldFields() {}
}
