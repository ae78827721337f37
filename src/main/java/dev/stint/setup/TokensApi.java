package dev.stint.setup;

import dev.stint.access.Caller;
import dev.stint.access.Right;
import dev.stint.access.TokenHash;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.firm.Users;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.wire.Name;
import dev.stint.wire.Problem;
import dev.stint.wire.WireWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Firm tokens: {@code /api/tokens} (ruling 3.3). */
public final class TokensApi {
  static final Resource FIRM_TOKEN = firmToken();
  private static final Name TOKEN = FIRM_TOKEN.name();
  private static final Name ID = FIRM_TOKEN.name("Id");
  private static final Name NAME = FIRM_TOKEN.name("Name");
  private static final Name CREATOR = FIRM_TOKEN.name("Creator");
  private static final Name CREATED = FIRM_TOKEN.name("DtCreated");
  private static final Name EXPIRES = FIRM_TOKEN.name("Expires");
  private static final Name REVOKED = FIRM_TOKEN.name("Revoked");
  private static final Name SECRET = FIRM_TOKEN.name("Token");
  private static final String RIGHT = "manage firm tokens";

  private final Database database;
  private final Clock clock;

  /** Over this database. */
  public TokensApi(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The fields of a firm token. They are written by hand: one of them is shown only once. */
  private static Resource firmToken() {
    Resource.Builder t = Resource.named("FirmToken", "", "");
    t.field("Id", Type.NUMBER).says("Unique id of this token.");
    t.field("Name", Type.TEXT).says("What it is for.");
    t.field("Creator", Type.TEXT).says("The full name of who made it, and whose rights it has.");
    t.field("DtCreated", Type.INSTANT).says("When it was made.");
    t.field("Expires", Type.INSTANT).says("When it ends; null for never.");
    t.field("Revoked", Type.INSTANT).says("When it was revoked; null for not.");
    t.field("Token", Type.TEXT).says("The token itself. Shown when it is made only.");
    return t.build();
  }

  /** {@code GET /api/tokens}: without their secrets. */
  public Answer list(Caller caller, Request request) {
    caller.requireToRead(Right.ADMINISTERS_FIRM, RIGHT);
    List<Users.Token> tokens = caller.in(database).read(Users::tokens);
    return Answer.of(
        request.format(),
        out -> {
          out.startList(null, TOKEN);
          tokens.forEach(token -> write(out, token, null));
          out.endList();
        });
  }

  /**
   * {@code POST /api/tokens} with Name and Expires: a token with the caller's rights; shown this
   * once.
   */
  public Answer create(Caller caller, Request request) {
    caller.require(Right.ADMINISTERS_FIRM, RIGHT);
    Faults faults = new Faults();
    String name = Type.NAME.read(request.fields(), "Name", faults);
    LocalDate expires = Type.DATE.read(request.fields(), "Expires", faults);
    if (name == null) {
      faults.add("Name", "is required");
    }
    if (expires != null && !expires.isAfter(LocalDate.now(clock.withZone(ZoneOffset.UTC)))) {
      faults.add("Expires", "must be a day to come");
    }
    faults.raise();
    String secret = TokenHash.newToken();
    String until =
        expires == null ? null : expires.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    Users.Token made =
        caller
            .in(database)
            .write(transaction -> {
              long id =
                  Users.addToken(
                      transaction, secret, String.valueOf(name), caller.staffId(), until, clock);
              return Users.tokens(transaction).stream()
                  .filter(token -> token.id() == id)
                  .findFirst()
                  .orElseThrow();
            });
    return Answer.of(request.format(), out -> write(out, made, secret));
  }

  /** {@code DELETE /api/tokens/{id}}: makes the token worthless. */
  public Answer revoke(Caller caller, Request request) {
    long id = request.id("id");
    caller.require(Right.ADMINISTERS_FIRM, RIGHT);
    request.requireReadableBody();
    caller
        .in(database)
        .write(transaction -> {
          if (!Users.revokeToken(transaction, id, clock)) {
            throw Problem.notFound("There is no token %d, or it is revoked already.".formatted(id));
          }
          transaction.note("firm_token", id, "revoke", Map.of());
          return true;
        });
    return Answer.success(request.format());
  }

  private static void write(WireWriter out, Users.Token token, @Nullable String secret) {
    out.startObject(null, TOKEN);
    out.number(ID, token.id());
    out.text(NAME, token.name());
    out.text(CREATOR, token.creator());
    out.text(CREATED, token.createdAt());
    optional(out, EXPIRES, token.expiresAt());
    optional(out, REVOKED, token.revokedAt());
    if (secret != null) {
      out.text(SECRET, secret);
    }
    out.endObject();
  }

  private static void optional(WireWriter out, Name name, @Nullable String value) {
    if (value == null) {
      out.nothing(name);
    } else {
      out.text(name, value);
    }
  }
}
