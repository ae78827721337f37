package dev.stint.help;

import dev.stint.call.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * The OpenAPI 3.1 document, made from the calls and the catalog. The fixed part is in {@code
 * openapi.json}.
 */
final class OpenApi {
  private final Tree document;

  /**
   * For these calls.
   *
   * @param version of the server
   */
  OpenApi(ApiReference reference, Examples examples, String version) {
    Tree fixed = Packaged.json("openapi.json");
    Schemas schemas = new Schemas(new ResourceNames(reference));
    Operations operations = new Operations(schemas, examples);
    Tree paths = new Tree();
    for (ApiReference.Entry entry : reference.calls()) {
      Tree path = (Tree) paths.computeIfAbsent(entry.path(), _ -> new Tree());
      path.put(entry.call().method().toLowerCase(Locale.ROOT), operations.of(entry));
    }
    Tree components = fixed.tree("components");
    Tree named = schemas.components();
    named.putAll(components.tree("schemas"));
    this.document =
        fixed
            .with("info", fixed.tree("info").with("version", version))
            .with("tags", tags(reference))
            .with("paths", paths)
            .with("components", components.with("schemas", named).with("responses", problems()));
  }

  /** As JSON. */
  String json() {
    return Json.compact(document) + "\n";
  }

  /** As YAML. */
  String yaml() {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setDereferenceAliases(true)
            .setWidth(120)
            // Most YAML readers take 02210 for a number, which JSON does not allow.
            .setSchema(new CoreSchema())
            .build();
    return new Dump(settings).dumpToString(document);
  }

  private static List<Tree> tags(ApiReference reference) {
    List<Tree> tags = new ArrayList<>();
    for (Section section : reference.sections().keySet()) {
      tags.add(new Tree().with("name", section.title()).with("description", section.summary()));
    }
    return tags;
  }

  /** A response for each status but 200, as {@link Operations} refers to them. */
  private static Tree problems() {
    Tree media = new Tree().with("schema", Schemas.reference("Problem"));
    Tree content =
        new Tree().with("application/problem+json", media).with("application/problem+xml", media);
    Tree responses = new Tree();
    Statuses.all()
        .forEach((status, meaning) -> {
          Tree response = new Tree().with("description", meaning.words());
          if (status == 503) {
            Tree seconds = new Tree().with("$ref", "#/components/headers/Retry-After");
            response.put("headers", new Tree().with("Retry-After", seconds));
          }
          if (status != 200) {
            responses.put("Problem" + status, response.with("content", content));
          }
        });
    return responses;
  }
}
