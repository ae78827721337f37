package dev.stint.catalog.query;

import dev.stint.catalog.ByIds;
import dev.stint.catalog.Cells;
import dev.stint.catalog.Field;
import dev.stint.catalog.IdParameters;
import dev.stint.catalog.Part;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.catalog.Types;
import dev.stint.catalog.View;
import dev.stint.store.Row;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Name;
import dev.stint.wire.WireWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a view of a resource selects, and how its rows are written: from the database's cursor
 * straight to the wire, or from copies if records have nested lists, which are then read with one
 * query for all records.
 */
final class Selection {
  private final Resource resource;
  private final List<String> expressions = new ArrayList<>();
  private final List<Type<?>> types = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Children> children = new ArrayList<>();
  private final int id;

  /** With columns before the view's own: the parent's id, or the keys of a list's order. */
  Selection(Resource resource, View view, List<Key> keys) {
    this.resource = resource;
    for (Key key : keys) {
      column(key.expression(), key.type());
    }
    addParts(resource, view, steps);
    this.id = children.isEmpty() ? 0 : column(resource.id(), Types.ID);
  }

  private int column(String expression, Type<?> type) {
    expressions.add(expression);
    types.add(type);
    return expressions.size();
  }

  private void addParts(Resource of, View view, List<Step> into) {
    for (Part part : of.parts()) {
      switch (part) {
        case Part.Single(Field<?> field) -> {
          String expression = field.expression();
          if (field.views().contains(view) && expression != null) {
            int column = column(expression, field.type());
            into.add(
                (out, record) -> field.type().write(out, field.name(), record.cells(), column));
          }
        }
        case Part.Nested nested when nested.views().contains(view) -> into.add(nested(nested));
        case Part.Many many when many.views().contains(view) -> {
          int index = children.size();
          children.add(new Children(many));
          into.add((out, record) -> children.get(index).write(out, record.lists().get(index)));
        }
        case Part.Empty empty when empty.views().contains(view) ->
            into.add((out, _) -> {
              out.startList(empty.name(), empty.element());
              out.endList();
            });
        default -> {}
      }
    }
  }

  private Step nested(Part.Nested nested) {
    int present = column(nested.presence(), Types.ID);
    List<Step> inner = new ArrayList<>();
    addParts(nested.resource(), View.BASIC, inner);
    return (out, record) -> {
      if (record.cells().number(present) == null) {
        out.nothing(nested.name());
        return;
      }
      out.startObject(nested.name(), nested.resource().name());
      for (Step step : inner) {
        step.write(out, record);
      }
      out.endObject();
    };
  }

  String columns() {
    return String.join(", ", expressions);
  }

  Resource resource() {
    return resource;
  }

  boolean hasLists() {
    return !children.isEmpty();
  }

  Cells.Copy copy(Row row) throws SQLException {
    @Nullable Object[] values = new @Nullable Object[types.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = types.get(i).copy(row, i + 1);
    }
    return new Cells.Copy(values);
  }

  /** Writes one record. */
  void write(WireWriter out, @Nullable Name property, Loaded loaded) throws SQLException {
    out.startObject(property, resource.name());
    for (Step step : steps) {
      step.write(out, loaded);
    }
    out.endObject();
  }

  /** Writes one record that has been copied, when the database can no longer fail. */
  void writeCopy(WireWriter out, Loaded loaded) {
    try {
      write(out, null, loaded);
    } catch (SQLException e) {
      throw new IllegalStateException("a copy of a row", e);
    }
  }

  /** These records with their nested lists, in the same order. */
  List<Loaded> load(
      Transaction transaction,
      Map<String, ? extends @Nullable Object> parameters,
      List<Cells.Copy> copies) {
    if (children.isEmpty()) {
      return copies.stream().map(Loaded::of).toList();
    }
    Map<Long, Loaded> byId = new LinkedHashMap<>();
    List<Loaded> loaded = new ArrayList<>();
    for (Cells.Copy copy : copies) {
      Long own = copy.number(id);
      List<List<Loaded>> lists = new ArrayList<>();
      children.forEach(_ -> lists.add(new ArrayList<>()));
      Loaded record = new Loaded(copy, lists);
      loaded.add(record);
      byId.put(own == null ? 0L : own, record);
    }
    for (int i = 0; i < children.size(); i++) {
      children.get(i).load(transaction, parameters, byId, i);
    }
    return loaded;
  }

  /** A column that is selected in addition to the fields. */
  record Key(String expression, Type<?> type) {}

  /** A record and its nested lists. */
  record Loaded(Cells cells, List<List<Loaded>> lists) {
    static Loaded of(Cells cells) {
      return new Loaded(cells, List.of());
    }
  }

  private interface Step {
    void write(WireWriter out, Loaded record) throws SQLException;
  }

  /** A nested list of the records. */
  private static final class Children {
    private final Part.Many many;
    private final Selection selection;
    private final ByIds<Sql> statements = new ByIds<>(this::query);

    Children(Part.Many many) {
      this.many = many;
      this.selection =
          new Selection(many.resource(), View.BASIC, List.of(new Key(many.parent(), Types.ID)));
    }

    private Sql query(String ids) {
      return Sql.of(
          // The parent first: ordered by name alone, SQLite would scan all names of the firm.
          "SELECT %s FROM %s AND %s IN (%s) ORDER BY %s, %s"
              .formatted(
                  selection.columns(),
                  many.resource().source(),
                  many.parent(),
                  ids,
                  many.parent(),
                  many.order()));
    }

    void load(
        Transaction transaction,
        Map<String, ? extends @Nullable Object> parameters,
        Map<Long, Loaded> parents,
        int index) {
      List<Cells.Copy> copies = new ArrayList<>();
      for (List<Long> some : IdParameters.chunks(parents.keySet())) {
        copies.addAll(read(transaction, parameters, some));
      }
      for (Loaded record : selection.load(transaction, parameters, copies)) {
        Loaded parent =
            parents.get(record.cells() instanceof Cells.Copy copy ? copy.number(1) : null);
        if (parent != null) {
          parent.lists().get(index).add(record);
        }
      }
    }

    private List<Cells.Copy> read(
        Transaction transaction,
        Map<String, ? extends @Nullable Object> parameters,
        List<Long> ids) {
      int size = IdParameters.size(ids.size());
      var query =
          transaction
              .query(statements.of(size))
              .setAny(parameters)
              .setAll(IdParameters.values(ids, size));
      Resource.Limit limit = many.limit();
      if (limit == null || Boolean.TRUE.equals(parameters.get(limit.unless()))) {
        return query.list(selection::copy);
      }
      Map<Long, Integer> seen = new HashMap<>();
      List<Cells.Copy> copies = new ArrayList<>();
      query.each(row ->
          seen.merge(row.number(1), 1, Integer::sum) <= limit.most()
              && copies.add(selection.copy(row)));
      return copies;
    }

    void write(WireWriter out, List<Loaded> records) throws SQLException {
      out.startList(many.name(), many.resource().name());
      for (Loaded record : records) {
        selection.write(out, null, record);
      }
      out.endList();
    }
  }
}
