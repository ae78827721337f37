package dev.stint.catalog;

/** Text of a fixed form. */
final class InstantType extends TextType {
  InstantType() {
    super(20, false, false);
  }

  @Override
  public ValueKind kind() {
    return ValueKind.formatted("instant", "date-time");
  }
}
