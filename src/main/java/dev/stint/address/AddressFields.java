package dev.stint.address;

import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import java.util.function.UnaryOperator;

/**
 * The fields of an address (ruling 8.2), over a table's columns street, city, state, zip and
 * country.
 */
public final class AddressFields {
  private AddressFields() {}

  /** The address inside a record of the table with this alias; the expression gives its id. */
  public static Resource inside(String alias, String id) {
    Resource address = Resource.named("Address", alias, "");
    addTo(address, alias, id);
    return address;
  }

  /**
   * The same, for an address that not everybody sees.
   *
   * @param condition of {@link Field.Builder#seenIf}
   */
  public static Resource insideSeenIf(String condition, String alias, String id) {
    Resource address = Resource.named("Address", alias, "");
    add(address, alias, id, field -> field.seenIf(condition));
    return address;
  }

  /** Adds the fields of an address to a resource. */
  public static void addTo(Resource address, String alias, String id) {
    add(address, alias, id, field -> field);
  }

  private static void add(
      Resource address, String alias, String id, UnaryOperator<Field.Builder<String>> seen) {
    address.field("Id", Types.NUMBER).shows(id).attribute().says("Unique id of this address.");
    seen.apply(address.text("Address", "street").updatable())
        .says("Street address, of one or more lines.");
    seen.apply(address.text("City", "city").updatable()).says("City.");
    seen.apply(address.text("State", "state").updatable()).says("State, province or county.");
    seen.apply(address.text("Zip", "zip").updatable()).says("Postal code.");
    seen.apply(address.text("Country", "country").updatable()).says("Country.");
    seen.apply(address.field("FullAddress", Types.TEXT).shows(full(alias, "")))
        .says("The whole address with line breaks, for display.");
  }

  /**
   * SQL for a whole address with line breaks; null if the address is empty.
   *
   * @param prefix what the names of the columns begin with
   */
  public static String full(String alias, String prefix) {
    String place =
        """
        TRIM(COALESCE(@city || CASE WHEN @state IS NULL THEN '' ELSE ', ' END, '') \
        || COALESCE(@state, '') || COALESCE(' ' || @zip, ''))\
        """;
    return """
    NULLIF(TRIM(COALESCE(@street, '') || COALESCE('\n' || NULLIF(%s, ''), '') \
    || COALESCE('\n' || @country, ''), '\n'), '')\
    """
        .formatted(place)
        .replace("@", alias + "." + prefix);
  }
}
