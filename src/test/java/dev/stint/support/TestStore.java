package dev.stint.support;

import dev.stint.store.Database;
import dev.stint.store.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** The options by which a command finds it. */
    public List<String> options() {
      return List.of("--data", folder.toString(), "--set", "store.url=" + url);
    }
  }
}
