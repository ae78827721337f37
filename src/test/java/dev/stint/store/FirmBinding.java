package dev.stint.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.JdbcNamedParameter;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.select.WithItem;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.update.UpdateSet;
import net.sf.jsqlparser.util.TablesNamesFinder;
import org.jspecify.annotations.Nullable;

/**
 * Whether a statement can reach rows of another firm: each firm's table that it names, in joins and
 * subqueries too, must be bound to {@code :firm}. It is when a condition that every row has to meet
 * says that its {@code firm_id} is {@code :firm}, or that of a table that is bound.
 */
final class FirmBinding {
  private final Set<String> firmTables;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> looked = new HashSet<>();
  private final Set<String> withNames = new HashSet<>();

  /** Whether there is something that tables are to be bound to. */
  private boolean rooted;

  private FirmBinding(Set<String> firmTables, boolean rooted) {
    this.firmTables = firmTables;
    this.rooted = rooted;
  }

  /**
   * What is wrong with a statement; nothing when it is bound. Of one outside any firm, its first
   * table counts as bound: what it joins must be the same firm's.
   *
   * @param firmTables the names of the tables that have a {@code firm_id}
   */
  static List<String> faults(Sql sql, Set<String> firmTables) {
    FirmBinding binding = new FirmBinding(firmTables, sql.isBoundToFirm());
    try {
      Statement statement = CCJSqlParserUtil.parse(sql.toString());
      binding.statement(statement);
      binding.compare(new TablesNamesFinder<Void>().getTables(statement));
    } catch (JSQLParserException e) {
      return List.of("cannot be read: " + e.getMessage());
    }
    return binding.faults;
  }

  private void statement(Statement statement) {
    switch (statement) {
      case Select select -> select(select, QueryScope.NONE);
      case Insert insert -> insert(insert);
      case Update update -> update(update);
      case Delete delete -> delete(delete);
      default -> faults.add("is a " + statement.getClass().getSimpleName());
    }
  }

  /** What stands where this does not look is a fault, too. */
  private void compare(Set<String> tables) {
    tables.stream()
        .map(table -> table.toLowerCase(Locale.ROOT))
        .filter(table -> !looked.contains(table))
        .forEach(table -> faults.add("names %s where it is not looked at".formatted(table)));
  }

  private void insert(Insert insert) {
    looked.add(QueryScope.name(insert.getTable()));
    withItems(insert.getWithItemsList(), QueryScope.NONE);
    Select source = insert.getSelect();
    QueryScope scope = source == null ? QueryScope.NONE : select(source, QueryScope.NONE);
    if (!firmTables.contains(QueryScope.name(insert.getTable()))) {
      return;
    }
    int at =
        insert.getColumns() == null
            ? -1
            : insert.getColumns().stream().map(QueryScope::name).toList().indexOf("firm_id");
    List<List<? extends Expression>> rows =
        switch (source) {
          case Values values -> rows(values.getExpressions());
          case PlainSelect plain ->
              List.of(plain.getSelectItems().stream().map(SelectItem::getExpression).toList());
          case null, default -> List.of();
        };
    if (at < 0 || rows.isEmpty() || !rows.stream().allMatch(row -> isBound(row.get(at), scope))) {
      faults.add(
          "writes rows to " + QueryScope.name(insert.getTable()) + " that are not the firm's");
    }
    rows.forEach(row -> row.forEach(cell -> inside(cell, scope)));
  }

  private static List<List<? extends Expression>> rows(ExpressionList<?> values) {
    return values.stream().allMatch(ExpressionList.class::isInstance)
        ? values.stream().<List<? extends Expression>>map(row -> (ExpressionList<?>) row).toList()
        : List.of(values);
  }

  private void update(Update update) {
    if (update.getFromItem() != null || has(update.getJoins())) {
      faults.add("changes rows in a way that is not looked at");
    }
    withItems(update.getWithItemsList(), QueryScope.NONE);
    QueryScope scope = rows(update.getTable(), update.getWhere());
    for (UpdateSet set : update.getUpdateSets()) {
      if (set.getColumns().stream().map(QueryScope::name).anyMatch("firm_id"::equals)) {
        faults.add("moves rows to another firm");
      }
      set.getValues().forEach(value -> inside(value, scope));
    }
  }

  private void delete(Delete delete) {
    if (has(delete.getUsingList()) || has(delete.getJoins())) {
      faults.add("removes rows in a way that is not looked at");
    }
    withItems(delete.getWithItemsList(), QueryScope.NONE);
    rows(delete.getTable(), delete.getWhere());
  }

  private static boolean has(@Nullable List<?> list) {
    return list != null && !list.isEmpty();
  }

  /** The rows of one table that are changed or removed. */
  private QueryScope rows(Table table, @Nullable Expression where) {
    QueryScope scope = new QueryScope(QueryScope.NONE);
    from(table, scope);
    bind(scope, List.of(new Condition(where, null)));
    inside(where, scope);
    return scope;
  }

  private void withItems(@Nullable List<? extends WithItem<?>> items, QueryScope outer) {
    if (items != null) {
      for (WithItem<?> item : items) {
        String name = item.getAliasName().toLowerCase(Locale.ROOT);
        if (firmTables.contains(name)) {
          faults.add("hides the table " + name);
        }
        withNames.add(name);
        select(item.getSelect(), outer);
      }
    }
  }

  /** The scope of the select, when it is a plain one. */
  private QueryScope select(Select select, QueryScope outer) {
    withItems(select.getWithItemsList(), outer);
    return switch (select) {
      case PlainSelect plain -> plain(plain, outer);
      case ParenthesedSelect inner -> select(inner.getSelect(), outer);
      case SetOperationList several -> {
        several.getSelects().forEach(one -> select(one, outer));
        yield QueryScope.NONE;
      }
      default -> QueryScope.NONE;
    };
  }

  private QueryScope plain(PlainSelect select, QueryScope outer) {
    QueryScope scope = new QueryScope(outer);
    List<Condition> conditions = new ArrayList<>();
    if (select.getFromItem() != null) {
      from(select.getFromItem(), scope);
    }
    joins(select.getJoins(), scope, conditions);
    conditions.add(new Condition(select.getWhere(), null));
    bind(scope, conditions);
    select.getSelectItems().forEach(item -> inside(item.getExpression(), scope));
    conditions.forEach(condition -> inside(condition.expression, scope));
    inside(select.getHaving(), scope);
    if (select.getOrderByElements() != null) {
      select.getOrderByElements().forEach(order -> inside(order.getExpression(), scope));
    }
    if (select.getGroupBy() != null) {
      for (Object each : select.getGroupBy().getGroupByExpressionList()) {
        inside((Expression) each, scope);
      }
    }
    return scope;
  }

  private void from(FromItem item, QueryScope scope) {
    Alias alias = item.getAlias();
    String called = alias == null ? "" : alias.getName().toLowerCase(Locale.ROOT);
    if (item instanceof Table table) {
      String name = QueryScope.name(table);
      looked.add(name);
      add(called.isEmpty() ? name : called, name, QueryScope.key(name), isOfFirm(name), scope);
    } else if (item instanceof ParenthesedSelect inner
        && inner.getSelect() instanceof PlainSelect select
        && select.getFromItem() instanceof Table table
        && showsItsFirm(select, QueryScope.name(table))) {
      looked.add(QueryScope.name(table));
      add(called, QueryScope.name(table), "firm_id", true, scope);
    } else if (item instanceof Select inner) {
      select(inner, scope.outer());
      add(called, "", "firm_id", false, scope);
    } else {
      faults.add("reads from " + item);
    }
  }

  private void add(String called, String table, String key, boolean ofFirm, QueryScope scope) {
    scope.add(called, table, key, ofFirm, !ofFirm || !rooted);
    rooted |= ofFirm;
  }

  private boolean isOfFirm(String table) {
    return !withNames.contains(table) && (firmTables.contains(table) || table.equals("firm"));
  }

  /**
   * Whether a select is nothing but a firm's table whose firm's id it calls so: what is asked of
   * that column is asked of the table.
   */
  private boolean showsItsFirm(PlainSelect select, String table) {
    boolean plain =
        !has(select.getJoins())
            && select.getWhere() == null
            && select.getGroupBy() == null
            && select.getLimit() == null
            && select.getDistinct() == null;
    return plain
        && isOfFirm(table)
        && select.getSelectItems().stream()
            .anyMatch(item ->
                item.getAlias() != null
                    && item.getAlias().getName().equals("firm_id")
                    && item.getExpression() instanceof Column column
                    && QueryScope.name(column).equals(QueryScope.key(table)));
  }

  private void joins(@Nullable List<Join> joins, QueryScope scope, List<Condition> conditions) {
    if (joins == null) {
      return;
    }
    for (Join join : joins) {
      if (join.isRight()
          || join.isFull()
          || join.isNatural()
          || !join.getUsingColumns().isEmpty()) {
        faults.add("joins in a way that is not looked at: " + join);
      }
      Set<String> before = scope.names();
      from(join.getFromItem(), scope);
      Set<String> joined = scope.names();
      joined.removeAll(before);
      join.getOnExpressions()
          .forEach(on -> conditions.add(new Condition(on, join.isLeft() ? joined : null)));
    }
  }

  /** Marks what the conditions bind, until nothing more is, and notes what is not. */
  private void bind(QueryScope scope, List<Condition> conditions) {
    boolean more = true;
    while (more) {
      more = false;
      for (Condition condition : conditions) {
        for (EqualsTo equal : conjuncts(condition.expression)) {
          more |= bind(equal.getLeftExpression(), equal.getRightExpression(), condition, scope);
          more |= bind(equal.getRightExpression(), equal.getLeftExpression(), condition, scope);
        }
      }
    }
    faults.addAll(scope.unbound());
  }

  private boolean bind(Expression known, Expression key, Condition condition, QueryScope scope) {
    if (!(key instanceof Column column) || !isBound(known, scope)) {
      return false;
    }
    String called = scope.keyOf(column);
    return called != null
        && (condition.binds == null || condition.binds.contains(called))
        && scope.bind(called);
  }

  /** Whether an expression is the firm's id. */
  private boolean isBound(Expression expression, QueryScope scope) {
    if (expression instanceof JdbcNamedParameter parameter) {
      return parameter.getName().equals(Sql.FIRM);
    }
    return expression instanceof Column column && scope.isBound(column);
  }

  private static List<EqualsTo> conjuncts(@Nullable Expression expression) {
    return switch (expression) {
      case AndExpression and ->
          Stream.concat(
                  conjuncts(and.getLeftExpression()).stream(),
                  conjuncts(and.getRightExpression()).stream())
              .toList();
      case ParenthesedExpressionList<?> list when list.size() == 1 -> conjuncts(list.getFirst());
      case EqualsTo equal -> List.of(equal);
      case null, default -> List.of();
    };
  }

  /** Looks at the subqueries in an expression. */
  private void inside(@Nullable Expression expression, QueryScope scope) {
    if (expression != null) {
      expression.accept(
          new ExpressionVisitorAdapter<Void>() {
            @Override
            public <S> Void visit(ParenthesedSelect select, S context) {
              FirmBinding.this.select(select, scope);
              return null;
            }

            @Override
            public <S> Void visit(Select select, S context) {
              FirmBinding.this.select(select, scope);
              return null;
            }
          },
          null);
    }
  }

  /** A condition that each row has to meet; of an outer join, only those of what it joins. */
  private record Condition(@Nullable Expression expression, @Nullable Set<String> binds) {}
}
