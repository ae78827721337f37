package dev.stint.customfield;

import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;

/** The custom fields of projects: every definition of the firm on every project (ruling 8.7). */
public final class CustomFieldFields {
  /** A custom field on a project. */
  public static final Resource CUSTOM_FIELD = customField();

  static final Field<Long> PROJECT = CUSTOM_FIELD.field("ProjectSid", Type.ID);
  static final Field<Long> FIELD = CUSTOM_FIELD.field("Sid", Type.ID);
  static final Field<String> VALUE = CUSTOM_FIELD.field("Value", Type.ANY_TEXT);

  private CustomFieldFields() {}

  private static Resource customField() {
    Resource.Builder c =
        Resource.named(
            "CustomField",
            "p",
            """
            project p CROSS JOIN custom_field d
            LEFT JOIN project_custom_value v
              ON v.firm_id = p.firm_id AND v.project_id = p.id AND v.field_id = d.id\
            """);
    // A cross join, for SQLite takes its tables in this order. Else it might begin with the
    // definitions, and sort all fields of all projects for each chunk of a list.
    c.only("d.firm_id = p.firm_id");
    c.field("ProjectSid", Type.ID)
        .shows("p.id")
        .updatable()
        .says("The project; when sent, the one in the path.");
    c.field("Sid", Type.ID).shows("d.id").required().says("Unique id of the custom field.");
    c.field("Name", Type.TEXT).shows("d.name").says("Its name.");
    c.field("Value", Type.ANY_TEXT)
        .shows("v.text_value")
        .updatable()
        .says("Its value on this project, which must be what its definition says.");
    return c.build();
  }
}
