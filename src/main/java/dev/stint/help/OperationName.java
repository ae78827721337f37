package dev.stint.help;

import dev.stint.call.Call;
import java.util.Locale;

/**
 * The name of a call for programs: its title without articles, in camel case, with "get" for
 * "read": {@code Read a project} is {@code getProject}.
 */
final class OperationName {
  private OperationName() {}

  /** The name of a method, such as {@code createProject}. */
  static String method(Call call) {
    String type = type(call);
    return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
  }

  /** The name of a type: {@code CreateProject}. */
  static String type(Call call) {
    StringBuilder name = new StringBuilder();
    String title = call.title().replaceFirst("^Read ", "Get ");
    for (String word : title.replaceAll("\\b(a|an|the) ", "").split("[^A-Za-z0-9]+", -1)) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.toString();
  }
}
