package dev.stint.help;

import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;

/** What is said of things that have no words of their own. */
final class Words {
  private Words() {}

  /** What a part of a record holds. */
  static String member(Resource.Member member) {
    return switch (member) {
      case Resource.Member.Single(Field<?> field) -> field.description();
      case Resource.Member.Nested nested ->
          "One %s, or null.".formatted(nested.resource().name().text());
      case Resource.Member.Many many -> {
        String list = "A list of %s records.".formatted(many.resource().name().text());
        Resource.Limit limit = many.limit();
        yield limit == null
            ? list
            : list + " At most %d of them unless all are asked for.".formatted(limit.most());
      }
      case Resource.Member.Empty empty ->
          "A list of %s records; always empty here.".formatted(empty.element().text());
    };
  }
}
