package dev.stint.setup;

import dev.stint.access.Right;
import dev.stint.access.ScopeResource;
import dev.stint.access.TokenHash;
import dev.stint.access.TokenScope;
import dev.stint.catalog.BadValue;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.catalog.Types;
import dev.stint.firm.FirmTokens;
import dev.stint.http.Answer;
import dev.stint.http.Visit;
import dev.stint.wire.Fields;
import dev.stint.wire.Node;
import dev.stint.wire.Problem;
import dev.stint.wire.WireWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Firm tokens: {@code /api/tokens} (ruling 3.3). */
public final class TokensApi {
  static final Resource FIRM_TOKEN = firmToken();
  static final Type<String> RESOURCE = Types.word(ScopeResource.words());
  private static final String RIGHT = "manage firm tokens";

  /**
   * The fields of a firm token. They are written by hand, because one of them is only shown once.
   */
  private static Resource firmToken() {
    Resource t = Resource.named("FirmToken", "t", "firm_token t");
    t.key("Id").says("Unique id of this token.");
    t.text("Name", "name").says("What it is for.");
    t.field("Creator", Types.TEXT)
        .says("Whose rights it carries: the user's login, or the staffer's full name without one.");
    t.instant("DtCreated", "created_at").says("When it was created.");
    t.instant("Expires", "expires_at").says("When it expires; null for never.");
    t.instant("Revoked", "revoked_at").says("When it was revoked; null if it was not.");
    t.flag("ReadOnly", "read_only").says("Whether it may change nothing.");
    t.text("Resources", "resources")
        .says(
            "What it may read and change, separated by commas; null for all but the audit trail.");
    t.field("Status", Types.TEXT)
        .says(
            "valid, or why it does not work: revoked, login removed, expired, or creator inactive.");
    t.field("Token", Types.TEXT).says("The token itself; only shown on creation.");
    return t;
  }

  /** {@code GET /api/tokens}: without their secrets. */
  public static Answer list(Visit visit) {
    visit.caller().requireToRead(Right.ADMINISTERS_FIRM, RIGHT);
    List<FirmTokens.Token> tokens =
        visit.read(transaction -> FirmTokens.all(transaction, visit.clock()));
    return visit.list(
        FIRM_TOKEN.name(), tokens, (out, token) -> write(out, token, Resource.LEFT_OUT));
  }

  /**
   * {@code POST /api/tokens} with Name and Expires: creates a token with the caller's rights, which
   * is only shown here.
   */
  public static Answer create(Visit visit) {
    visit.caller().require(Right.ADMINISTERS_FIRM, RIGHT);
    String secret = TokenHash.newToken();
    return visit.save(
        faults -> Posted.read(visit, faults),
        (transaction, posted, _) -> {
          long id =
              FirmTokens.add(
                  transaction,
                  secret,
                  posted.name,
                  visit.caller().staffId(),
                  posted.expires,
                  posted.scope,
                  visit.clock());
          FirmTokens.Token made =
              FirmTokens.all(transaction, visit.clock()).stream()
                  .filter(token -> token.id() == id)
                  .findFirst()
                  .orElseThrow();
          return Answer.of(visit.request().format(), out -> write(out, made, secret));
        });
  }

  /**
   * A token to create.
   *
   * @param expires the instant at which it expires; null for never
   * @param scope what it may do of what its creator may
   */
  private record Posted(String name, @Nullable String expires, TokenScope scope) {
    static Posted read(Visit visit, Faults faults) {
      Fields fields = visit.request().fields();
      String name = Types.NAME.read(fields, "Name", faults);
      LocalDate expires = Types.DATE.read(fields, "Expires", faults);
      if (name == null) {
        faults.add("Name", "is required");
      }
      if (expires != null
          && !expires.isAfter(LocalDate.now(visit.clock().withZone(ZoneOffset.UTC)))) {
        faults.add("Expires", "must be a day in the future");
      }
      Boolean readOnly = Types.FLAG.read(fields, "ReadOnly", faults);
      TokenScope scope = TokenScope.of(Boolean.TRUE.equals(readOnly), resources(fields, faults));
      faults.raise();
      return new Posted(
          String.valueOf(name),
          expires == null ? null : expires.atStartOfDay(ZoneOffset.UTC).toInstant().toString(),
          scope);
    }
  }

  /** The resources of a scope: a list of their names, or one text with commas between them. */
  private static Set<ScopeResource> resources(Fields fields, Faults faults) {
    Set<ScopeResource> resources = EnumSet.noneOf(ScopeResource.class);
    for (Node sent : fields.all("Resources")) {
      if (sent.isEmpty()) {
        continue;
      }
      List<Node> items = sent.scalar() == null ? sent.items() : List.of(sent);
      if (items == null || items.isEmpty()) {
        // It could be meant as nothing, and would be taken for everything.
        faults.add("Resources", "must be a list of names, or left out for everything");
        continue;
      }
      items.forEach(item -> read(item, resources, faults));
    }
    return resources;
  }

  private static void read(Node item, Set<ScopeResource> resources, Faults faults) {
    Node.Scalar text = item.scalar();
    for (String word : text == null ? List.of("") : List.of(text.text().split(",", -1))) {
      try {
        String name = RESOURCE.read(Node.text(word));
        if (name == null) {
          throw new BadValue("must be a list of names");
        }
        resources.add(ScopeResource.of(name));
      } catch (BadValue e) {
        faults.add("Resources", e.message());
      }
    }
  }

  /** {@code DELETE /api/tokens/{id}}: revokes the token. */
  public static Answer revoke(Visit visit) {
    long id = visit.request().id("id");
    return visit.delete(
        transaction -> {
          FirmTokens.Token token =
              FirmTokens.all(transaction, visit.clock()).stream()
                  .filter(other -> other.id() == id && other.revokedAt() == null)
                  .findFirst()
                  .orElseThrow(() ->
                      Problem.notFound(
                          "Token %d does not exist or has already been revoked.".formatted(id)));
          visit.caller().require(Right.ADMINISTERS_FIRM, RIGHT);
          return token;
        },
        (transaction, _) -> {
          FirmTokens.revoke(transaction, id, visit.clock());
          transaction.note("firm_token", id, "revoke", Map.of());
        });
  }

  private static void write(WireWriter out, FirmTokens.Token token, Object secret) {
    FIRM_TOKEN.write(
        out,
        token.id(),
        token.name(),
        token.creator(),
        token.createdAt(),
        token.expiresAt(),
        token.revokedAt(),
        token.scope().readOnly(),
        token.scope().words(),
        token.status(),
        secret);
  }
}
