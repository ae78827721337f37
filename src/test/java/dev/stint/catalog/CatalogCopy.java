package dev.stint.catalog;

import org.jspecify.annotations.Nullable;

/** Copies of the catalog's tables with something changed: to see what follows from them. */
public final class CatalogCopy {
  private CatalogCopy() {}

  /** A table in which one field has another name and description. */
  public static Resource renamed(Resource original, String field, String name, String says) {
    Resource copy = Resource.named(original.name().text(), alias(original), from(original));
    for (Part part : original.parts()) {
      switch (part) {
        case Part.Single(Field<?> single) ->
            copy(copy, single, single.name().text().equals(field) ? name : null, says);
        case Part.Nested nested ->
            copy.nested(nested.name().text(), nested.resource(), nested.presence(), nested.views());
        case Part.Many many ->
            copy.list(
                many.name().text(), many.resource(), many.parent(), many.order(), many.views());
        case Part.Empty empty ->
            copy.emptyList(empty.name().text(), empty.element().text(), empty.views());
      }
    }
    return copy;
  }

  private static String alias(Resource resource) {
    return resource.id().replace(".id", "");
  }

  private static String from(Resource resource) {
    return resource.source().replaceFirst(" WHERE .*$", "");
  }

  private static <T> void copy(Resource into, Field<T> field, @Nullable String name, String says) {
    Field.Builder<T> copy = into.field(name == null ? field.name().text() : name, field.type());
    String expression = field.expression();
    if (expression != null) {
      copy.shows(expression);
    }
    if (!field.views().contains(View.BASIC)) {
      copy.detailed();
    }
    copy.says(name == null ? field.description() : says);
  }
}
