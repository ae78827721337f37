package dev.stint.access;

import dev.stint.wire.Problem;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a firm token may do of what its creator may (ruling 3.9).
 *
 * @param readOnly whether it may change nothing
 * @param resources what it may read and change; null for everything but the audit trail
 */
public record TokenScope(boolean readOnly, @Nullable Set<ScopeResource> resources) {
  /** Of a token of which nothing is kept back but the audit trail. */
  public static final TokenScope FULL = new TokenScope(false, null);

  /**
   * As the database keeps it.
   *
   * @param resources as {@link #words} writes them
   */
  public static TokenScope stored(boolean readOnly, @Nullable String resources) {
    return new TokenScope(
        readOnly,
        resources == null
            ? null
            : Arrays.stream(resources.split(",", -1))
                .map(ScopeResource::of)
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** With these resources; none, for everything but the audit trail. */
  public static TokenScope of(boolean readOnly, Collection<ScopeResource> resources) {
    return new TokenScope(readOnly, resources.isEmpty() ? null : Set.copyOf(resources));
  }

  /** Its resources, separated by commas; null for everything but the audit trail. */
  public @Nullable String words() {
    Set<ScopeResource> named = resources;
    return named == null
        ? null
        : named.stream().sorted().map(ScopeResource::word).collect(Collectors.joining(","));
  }

  /**
   * Ends a call that this scope does not cover.
   *
   * @throws Problem 403
   */
  void admit(CallScope call) {
    if (readOnly && call.kind() != CallScope.Kind.READS) {
      throw Problem.readOnly();
    }
    Set<ScopeResource> missing = EnumSet.noneOf(ScopeResource.class);
    call.resources().stream().filter(resource -> !covers(resource)).forEach(missing::add);
    if (!missing.isEmpty()) {
      throw Problem.forbidden(
          "This call is outside the scope of the firm token, which lacks: %s."
              .formatted(
                  missing.stream().map(ScopeResource::word).collect(Collectors.joining(", "))));
    }
  }

  private boolean covers(ScopeResource resource) {
    Set<ScopeResource> named = resources;
    return named == null ? resource != ScopeResource.AUDIT : named.contains(resource);
  }
}
