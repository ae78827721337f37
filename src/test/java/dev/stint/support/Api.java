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

  private final int port;
  private final Map<String, String> headers;

  Api(int port, Map<String, String> headers) {
    this.port = port;
    this.headers = headers;
  }

  /** Calls of the server at this port, without any token. */
  public static Api at(int port) {
    return new Api(port, Map.of());
  }

  /** The same caller with one more header, or another value for it. */
  public Api with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Api(port, more);
  }

  /** The same caller, speaking XML. */
  public Api xml() {
    return with("Accept", "application/xml").with("Content-Type", "application/xml");
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
    return sendTo(method, "/BigTimeData/api/v2" + path, body.getBytes(StandardCharsets.UTF_8));
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
