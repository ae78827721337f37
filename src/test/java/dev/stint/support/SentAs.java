package dev.stint.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The formats that a record without lists may be sent in; the answers are in JSON. */
public enum SentAs {
  JSON("application/json") {
    @Override
    String body(Map<String, String> fields) {
      return JsonMapper.shared().writeValueAsString(fields);
    }
  },
  XML("application/xml") {
    @Override
    String body(Map<String, String> fields) {
      return XmlTrees.ofJson(JSON.body(fields));
    }
  },
  FORM("application/x-www-form-urlencoded") {
    @Override
    String body(Map<String, String> fields) {
      return fields.entrySet().stream()
          .map(field ->
              field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
          .collect(Collectors.joining("&"));
    }
  };

  private final String type;

  SentAs(String type) {
    this.type = type;
  }

  abstract String body(Map<String, String> fields);

  /** Posts these fields to a path below the API's base, or to one that begins with {@code /api}. */
  public Response post(Api caller, String path, Map<String, String> fields) {
    Api speaking = caller.with("Content-Type", type).with("Accept", "application/json");
    String body = body(fields);
    return path.startsWith("/api/")
        ? speaking.sendTo("POST", path, body.getBytes(StandardCharsets.UTF_8))
        : speaking.post(path, body);
  }
}
