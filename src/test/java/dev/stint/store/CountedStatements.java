package dev.stint.store;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;

/** A transaction whose statements are counted. */
public final class CountedStatements {
  private CountedStatements() {}

  /**
   * Another transaction on the same connection, of which each statement adds to the count. Only for
   * reading.
   */
  public static Transaction in(Transaction transaction, AtomicLong count) {
    Ids none =
        (_, _) -> {
          throw new IllegalStateException("a new id while reading");
        };
    // Nothing is kept, so that each run of a statement prepares it.
    return new Transaction(
        new Statements(counting(connection(transaction.statements()), count), 0), none);
  }

  private static Connection connection(Statements statements) {
    try {
      Field field = Statements.class.getDeclaredField("connection");
      field.setAccessible(true);
      return (Connection) field.get(statements);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection counting(Connection connection, AtomicLong count) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                count.incrementAndGet();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }
}
