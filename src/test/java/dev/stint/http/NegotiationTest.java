package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Shows;
import dev.stint.wire.Format;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which format a caller takes (ruling 2.2). */
class NegotiationTest {
  @ParameterizedTest(name = "Accept {0}, Content-Type {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // Nothing said: as the request, else JSON.
        "- | - | JSON",
        "- | application/xml | XML",
        "- | text/xml;charset=x | XML",
        "- | application/x-www-form-urlencoded | JSON",
        "*/* | application/xml | XML",
        "*/* | - | JSON",
        " | text/xml | XML",
        "*/*;q=0.1 | text/xml | XML",
        ", ,; | text/xml | XML",
        "application/* | text/xml | XML",
        "application/*, */*;q=0.5 | - | JSON",
        // Named: that, whatever was sent.
        "application/json | application/xml | JSON",
        "text/json | application/xml | JSON",
        "application/xml | - | XML",
        "TEXT/XML | application/json | XML",
        "application/xml;charset=utf-8 | - | XML",
        " application/xml ;q=0.9 | - | XML",
        "application/json, text/plain, */* | application/xml | JSON",
        // Both named: by weight, else by order.
        "application/json;q=0.5, application/xml | - | XML",
        "application/xml;q=0.5, application/json;q=0.6 | - | JSON",
        "application/xml, application/json | - | XML",
        "application/json, application/xml | application/xml | JSON",
        "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8 | - | XML",
        "application/json;q=0, */* | - | XML",
        "application/xml;q=0, */* | application/xml | JSON",
        "text/*;q=0.2, application/*;q=0.1 | text/xml | XML",
        // Neither: JSON.
        "text/html | application/xml | JSON",
        "application/xhtml+xml | application/xml | JSON",
        "image/png;q=1, text/csv | - | JSON",
        "application/json;q=0 | application/xml | JSON",
        "application/xhtml+xml, */* | - | JSON",
        // Weights that are none count as 0.
        "application/json;q=x, application/xml;q=0.1 | - | XML",
        "application/json;q=2, application/xml;q=0.1 | - | XML",
        "application/json;q=NaN, text/xml;q=0.001 | - | XML",
        "application/json;q=, application/xml | - | XML",
        "xml | application/json | JSON",
      })
  @Shows("ruling 2.2")
  void format(String accept, String contentType, Format expected) {
    assertThat(Negotiation.format(accept, contentType)).isEqualTo(expected);
  }
}
