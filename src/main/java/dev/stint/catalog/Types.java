package dev.stint.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The types of fields. */
public final class Types {
  /** An optional date; a time of day and an offset sent with it are ignored (ruling 2.6). */
  public static final Type<LocalDate> DATE = new DateType();

  /** True or false, never null (ruling 2.5). */
  public static final Type<Boolean> FLAG = new FlagType();

  /** An optional id: 0 and null are the same, and shown as null (ruling 2.5). */
  public static final Type<Long> ID = new NumberType(true, false);

  /**
   * An optional id that is shown as 0 if not set: the contract has it as a plain long (ruling 2.5).
   */
  public static final Type<Long> ID_OR_ZERO = new NumberType(true, true);

  /**
   * An id for which 0 is a real value: any record. The database stores this as null; a caller who
   * sends null has sent no value.
   */
  public static final Type<Long> ID_OR_ANY = new AnyIdType();

  /** A whole number that is 0 if not set. */
  public static final Type<Long> NUMBER = new NumberType(false, true);

  /**
   * Money, a rate or a budget: not negative, below 10^12, rounded to four places (ruling 2.9). Not
   * everybody sees such fields (ruling 6.4).
   */
  public static final Type<BigDecimal> AMOUNT = new AmountType(new BigDecimal("1e12"));

  /** A number that is not money, such as units or a percentage; otherwise like an amount. */
  public static final Type<BigDecimal> QUANTITY = new AmountType(new BigDecimal("1e12"));

  /** Hours: not negative, below 10^6, rounded to four places (ruling 2.9). */
  public static final Type<BigDecimal> HOURS = new AmountType(new BigDecimal("1e6"));

  /** A short text. */
  public static final Type<String> TEXT = new TextType(255, false, false);

  /** A name, code or e-mail address: a short text, trimmed (ruling 2.10). */
  public static final Type<String> NAME = new TextType(255, true, false);

  /** A time zone by its id, such as Europe/London. */
  public static final Type<String> TIME_ZONE = new TimeZoneType();

  /** A long text. */
  public static final Type<String> NOTES = new TextType(65_536, false, false);

  /**
   * A long text that may be sent as true or false, too: the custom field's kind decides what is
   * valid.
   */
  public static final Type<String> ANY_TEXT = new TextType(65_536, false, true);

  /** An instant set by the server, stored as shown: {@code YYYY-MM-DDTHH:MM:SSZ}. */
  public static final Type<String> INSTANT = new InstantType();

  /** A number that is shown as text, such as the Id of a picklist's item. */
  public static final Type<Long> NUMBER_AS_TEXT = new NumberAsTextType();

  private Types() {}

  /**
   * One of a closed set of names, stored as a number.
   *
   * @param fallback the value for none
   */
  public static Type<Long> choice(Map<Long, String> names, long fallback) {
    return new ChoiceType(names, fallback, false);
  }

  /** The same, shown as the number. */
  public static Type<Long> numberedChoice(Map<Long, String> names, long fallback) {
    return new ChoiceType(names, fallback, true);
  }

  /** One of a closed set of words, read in any letter case and stored as spelled here. */
  public static Type<String> word(List<String> words) {
    return new WordType(words);
  }

  /** Text set by the server and shown as this function makes it. */
  public static Type<String> shownAs(UnaryOperator<String> shown) {
    return new ShownType(shown);
  }
}
