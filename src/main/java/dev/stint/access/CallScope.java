package dev.stint.access;

import dev.stint.wire.Problem;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a call reads or changes, and so which firm tokens it is open to (ruling 3.9). What its body
 * says makes no difference: it is asked before that is read.
 *
 * @param kind whether it is open to firm tokens, and whether it may change anything
 * @param resources what its answer has records of, nested ones and items of picklists included, and
 *     what it changes
 */
public record CallScope(Kind kind, Set<ScopeResource> resources) {
  /** Whether a call is open to firm tokens, and whether it may change anything. */
  public enum Kind {
    /** It changes nothing, whatever its method. */
    READS,
    /** It may change something. */
    WRITES,
    /** It decides who may do what, so it needs a session. */
    SESSION_ONLY,
    /** Nobody has said what it reads or changes: closed to firm tokens. */
    UNDECLARED
  }

  /**
   * Of a call about logins, passwords, second factors, sessions, invitations, firm tokens, or the
   * rights of a group: a firm token that could make it would give itself, or somebody else, more
   * than it was given.
   */
  public static final CallScope SESSION_ONLY = new CallScope(Kind.SESSION_ONLY, Set.of());

  /** Of a call of which nothing is said. */
  public static final CallScope UNDECLARED = new CallScope(Kind.UNDECLARED, Set.of());

  /** Of a call that changes nothing and shows these; none, if it is open to every token. */
  public static CallScope reads(ScopeResource... resources) {
    return new CallScope(Kind.READS, setOf(resources));
  }

  /** Of a call that may change these, and shows them. */
  public static CallScope writes(ScopeResource... resources) {
    return new CallScope(Kind.WRITES, setOf(resources));
  }

  private static Set<ScopeResource> setOf(ScopeResource... resources) {
    Set<ScopeResource> set = EnumSet.noneOf(ScopeResource.class);
    set.addAll(Set.of(resources));
    return Set.copyOf(set);
  }

  /**
   * Ends a call that is not open to this caller's token; a session may make every call.
   *
   * @throws Problem 403
   */
  public void admit(Caller caller) {
    Caller.FirmToken token = caller.firmToken();
    if (token == null) {
      return;
    }
    if (kind == Kind.SESSION_ONLY || kind == Kind.UNDECLARED) {
      throw Problem.forbidden(
              "This call needs a session: log in with POST /session. A firm token cannot make it.")
          .aboutRights();
    }
    token.scope().admit(this);
  }
}
