package dev.stint.customfield;

import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;

/** The custom fields of projects: every definition of the firm on every project (ruling 8.7). */
public final class CustomFieldFields {
  /** A custom field on a project. */
  public static final Resource CUSTOM_FIELD = customField();

  private CustomFieldFields() {}

  private static Resource customField() {
    Resource.Builder c =
        Resource.named(
            "CustomField",
            "p",
            """
            project p JOIN custom_field d ON d.firm_id = p.firm_id
            LEFT JOIN project_custom_value v
              ON v.firm_id = p.firm_id AND v.project_id = p.id AND v.field_id = d.id\
            """);
    c.field("ProjectSid", Type.NUMBER).shows("p.id").says("The project.");
    c.field("Sid", Type.NUMBER).shows("d.id").says("Unique id of the custom field.");
    c.field("Name", Type.TEXT).shows("d.name").says("Its name.");
    c.field("Value", Type.NOTES).shows("v.text_value").says("Its value on this project.");
    return c.build();
  }
}
