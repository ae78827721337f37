package dev.stint.access;

/**
 * Who sees what is personal of a staffer: the home address, the home phone number and the notes
 * (ruling 6.6). A condition in SQL; its parameters are {@link Caller#parameters}.
 */
public final class StaffAccess {
  /** The caller manages staff, or is the staffer {@code s}. */
  public static final String SEES_PERSONAL = personalOf("s.id");

  private StaffAccess() {}

  /**
   * The same for the staffer with this id.
   *
   * @param id SQL
   */
  public static String personalOf(String id) {
    return "(:manages_staff OR %s = :staff)".formatted(id);
  }
}
