package dev.stint.address;

import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;

/**
 * The fields of an address (ruling 8.2), over the columns street, city, state, zip and country of
 * some table.
 */
public final class AddressFields {
  private AddressFields() {}

  /** The address inside a record of the table with this alias; its id is in that expression. */
  public static Resource inside(String alias, String id) {
    Resource.Builder address = Resource.named("Address", alias, "");
    addTo(address, alias, id);
    return address.build();
  }

  /** Adds the fields of an address to a resource of its own. */
  public static void addTo(Resource.Builder address, String alias, String id) {
    address.field("Id", Type.NUMBER).shows(id).attribute().says("Unique id of this address.");
    address.text("Address", "street").updatable().says("Street address; may have several lines.");
    address.text("City", "city").updatable().says("City.");
    address.text("State", "state").updatable().says("State, province or county.");
    address.text("Zip", "zip").updatable().says("Postal code.");
    address.text("Country", "country").updatable().says("Country.");
    address
        .field("FullAddress", Type.TEXT)
        .shows(full(alias, ""))
        .says("The whole address with line breaks, for display.");
  }

  /**
   * SQL for a whole address with line breaks; null when nothing of it is known.
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
