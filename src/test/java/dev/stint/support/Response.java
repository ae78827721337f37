package dev.stint.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of a server. */
public final class Response {
  /** Decimals exactly as they are written. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  Response(int status, HttpHeaders headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** A header, empty when it is missing. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The body's bytes. */
  public byte[] bytes() {
    return body;
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * The body as a tree. One in XML is turned into what its JSON would be, as far as it can be told:
   * values are all text, and what is null is missing.
   */
  public JsonNode json() {
    return header("Content-Type").contains("xml") ? XmlTrees.toJson(xml()) : MAPPER.readTree(body);
  }

  /** JSON as a test writes it. */
  public static JsonNode json(String text) {
    return MAPPER.readTree(text);
  }

  /** The body as XML. */
  public Document xml() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(body));
    } catch (Exception e) {
      throw new AssertionError("no XML: " + text(), e);
    }
  }

  /** Fails unless the answer has this status. */
  public Response expect(int expected) {
    assertThat(status).as("status of %s", text()).isEqualTo(expected);
    return this;
  }

  /** Fails unless this is a problem of this status that names exactly these fields. */
  public Response expectFaults(String... fields) {
    expect(400);
    List<String> named =
        StreamSupport.stream(json().path("errors").spliterator(), false)
            .map(error -> error.path("field").asString())
            .toList();
    assertThat(named).as("faults of %s", text()).containsExactlyInAnyOrder(fields);
    return this;
  }
}
