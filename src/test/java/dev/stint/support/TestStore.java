package dev.stint.support;

import dev.stint.access.TokenScope;
import dev.stint.demo.DemoData;
import dev.stint.firm.FirmTokens;
import dev.stint.firm.NewFirm;
import dev.stint.firm.Users;
import dev.stint.store.Database;
import dev.stint.store.Databases;
import dev.stint.store.Transaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** A kind of database that Stint runs on. */
public enum TestStore {
  /** In a file. */
  SQLITE,
  /** The real one, started for the tests. */
  POSTGRESQL;

  /** A place for a new database. */
  public Place newPlace() {
    try {
      Path folder = Files.createTempDirectory("stint-test");
      return new Place(folder, this == SQLITE ? "sqlite" : TestPostgres.newUrl());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where a database is.
   *
   * @param folder the data folder
   * @param url the setting {@code store.url}
   */
  public record Place(Path folder, String url) {
    /** Opens it as another process would: nothing in memory is shared. */
    public Database open() {
      return url.equals("sqlite")
          ? Databases.sqlite(folder.resolve("stint.db"), 4)
          : Databases.postgres(url, 4, 8, TestPostgres.TIMEOUT);
    }

    /**
     * Makes a firm in it whose administrator {@link StintProcess#demoAdmin} is. The demo's firms
     * would take long on PostgreSQL.
     */
    public void makeFirm() {
      try (Database database = open()) {
        database.write(transaction -> {
          Clock clock = TestClock.AT_START;
          long id =
              NewFirm.create(transaction, DemoData.FIRM, "Test Firm", ZoneId.of("UTC"), clock);
          Transaction firm = transaction.within(id);
          long user = Users.create(transaction, DemoData.ADMIN, TestFirm.HASH);
          long group = TestFirm.group(firm, "Administrator");
          long staff = Users.addStaff(firm, user, group, "Ann", "Admin", DemoData.ADMIN, clock);
          return FirmTokens.add(
              firm, DemoData.FIRM_TOKEN, "test", staff, null, TokenScope.FULL, clock);
        });
      }
    }

    /** The options by which a command finds it. */
    public List<String> options() {
      return List.of("--data", folder.toString(), "--set", "store.url=" + url);
    }
  }
}
