package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the tests of this package look at again and again. */
final class Checks {
  /** What would show how the server is made. */
  private static final List<String> INTERNALS =
      List.of(
          "Exception", "java.", "dev.stint", "helidon", "SQL", "sqlite", "SELECT", "\tat ", "/tmp");

  private Checks() {}

  /** Fails unless this is a complete problem of this status that shows nothing of the inside. */
  static Response problem(Response response, int status) {
    response.expect(status);
    if (response.header("Content-Type").startsWith("application/problem+xml")) {
      Element root = response.xml().getDocumentElement();
      assertThat(child(root, "status").getTextContent()).isEqualTo(String.valueOf(status));
      for (String name : List.of("type", "title", "detail", "instance")) {
        assertThat(child(root, name).getTextContent()).as(name).isNotBlank();
      }
    } else {
      assertThat(response.header("Content-Type"))
          .isEqualTo("application/problem+json; charset=utf-8");
      problem(response.text(), status);
    }
    assertThat(response.text()).doesNotContain(INTERNALS);
    return response;
  }

  /** The same for a body that came another way. */
  static JsonNode problem(String body, int status) {
    JsonNode problem = JsonMapper.shared().readTree(body);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    for (String name : List.of("type", "title", "detail", "instance")) {
      assertThat(problem.path(name).asString()).as(name).isNotBlank();
    }
    assertThat(body).doesNotContain(INTERNALS);
    return problem;
  }

  /** The one child element of this name. */
  static Element child(Element parent, String name) {
    @Nullable Element found = null;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getLocalName().equals(name)) {
        assertThat(found).as("%s twice in %s", name, parent.getNodeName()).isNull();
        found = element;
      }
    }
    if (found == null) {
      throw new AssertionError("no %s in %s".formatted(name, parent.getNodeName()));
    }
    return found;
  }

  /** Whether there is a child element of this name. */
  static boolean hasChild(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (name.equals(node.getLocalName())) {
        return true;
      }
    }
    return false;
  }
}
