package dev.stint.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Calls a server's API with the same headers each time. */
public final class Api {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final String BASE = "/BigTimeData/api/v2";

  private final int port;
  private final Map<String, String> headers;

  private final boolean translates;

  Api(int port, Map<String, String> headers) {
    this(port, headers, false);
  }

  private Api(int port, Map<String, String> headers, boolean translates) {
    this.port = port;
    this.headers = headers;
    this.translates = translates;
  }

  /** Calls of the server at this port, without any token. */
  public static Api at(int port) {
    return new Api(port, Map.of());
  }

  /** The same caller with one more header, or another value for it. */
  public Api with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Api(port, more, translates);
  }

  /** The same caller, speaking XML. */
  public Api xml() {
    return with("Accept", "application/xml").with("Content-Type", "application/xml");
  }

  /** The same caller, whose bodies, written as JSON, are XML on the wire, like the answers. */
  Api translatingToXml() {
    return new Api(port, xml().headers, true);
  }

  /** GET of a path below the API's base. */
  public Response get(String path) {
    return send("GET", path, "");
  }

  /** POST to a path below the API's base. */
  public Response post(String path, String body) {
    return send("POST", path, body);
  }

  /** DELETE of a path below the API's base. */
  public Response delete(String path) {
    return send("DELETE", path, "");
  }

  /** Any method on a path below the API's base. */
  public Response send(String method, String path, String body) {
    String sent = translates && !body.isEmpty() ? XmlTrees.ofJson(body) : body;
    Response response = sendTo(method, BASE + path, sent.getBytes(StandardCharsets.UTF_8));
    Calls.made(
        new Calls.Call(
            method,
            path.replaceFirst("\\?.*", ""),
            path.replaceFirst("[^?]*", "") + body,
            body.isEmpty() ? null : format(headers.getOrDefault("Content-Type", "")),
            format(response.header("Content-Type")),
            response.status()));
    return response;
  }

  private static InFormat format(String mediaType) {
    return mediaType.contains("xml") ? InFormat.XML : InFormat.JSON;
  }

  /** Any method on any path of the server, with a body of any bytes. */
  public Response sendTo(String method, String path, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(
                method,
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::setHeader);
    try {
      HttpResponse<byte[]> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Response(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
