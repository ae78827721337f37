package dev.stint.record;

import dev.stint.call.ParameterName;
import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;
import dev.stint.catalog.query.ListQuery;
import dev.stint.store.Dependents;
import dev.stint.store.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A kind of record being declared; {@link #ruledBy} ends the declaration. */
public final class Declaration {
  final String one;
  final Resource resource;
  final List<Label> labels = new ArrayList<>();
  final List<String> users = new ArrayList<>();
  final List<Sql> uses = new ArrayList<>();
  ParameterName id = ParameterName.of("id");
  String listed = "TRUE";
  @Nullable String inactive;
  List<ListQuery.Order> order;
  String untilFree = "Make it inactive instead.";
  Dependents dependents = new Dependents();

  Declaration(String one, Resource resource) {
    this.one = one;
    this.resource = resource;
    this.order = List.of(ListQuery.Order.number(resource.id()));
  }

  /** Sets the name of a record's id in requests; {@code id} by default. */
  public Declaration called(ParameterName name) {
    this.id = name;
    return this;
  }

  /** Sets which records a list has, as SQL; all by default. */
  public Declaration listedIf(String condition) {
    this.listed = condition;
    return this;
  }

  /** A list leaves out inactive records, unless this parameter asks for them. */
  public Declaration withInactiveIf(String parameter) {
    this.inactive = parameter;
    return listedIf("(:inactive OR NOT %s.is_inactive)".formatted(resource.alias()));
  }

  /** Sets the order of lists; the id comes last. */
  public Declaration orderedBy(ListQuery.Order... keys) {
    List<ListQuery.Order> all = new ArrayList<>(Arrays.asList(keys));
    all.add(ListQuery.Order.number(resource.id()));
    this.order = List.copyOf(all);
    return this;
  }

  /** No two records have the same value of this field, in any letter case. */
  public Declaration unique(Field<String> field) {
    labels.add(new Label(resource.table(), field, null));
    return this;
  }

  /** No two records that share a value of the other field have the same value of this one. */
  public Declaration uniqueWithin(Field<?> within, Field<String> field) {
    labels.add(new Label(resource.table(), field, within));
    return this;
  }

  /** A record cannot be deleted while one of these columns has its id. */
  public Declaration keptBy(String userTable, String... columns) {
    Arrays.stream(columns).map(column -> userTable + "." + column).forEach(users::add);
    uses.add(
        Sql.of(
            "SELECT 1 FROM %s WHERE firm_id = :firm AND (%s)"
                .formatted(
                    userTable,
                    Arrays.stream(columns)
                        .map(column -> column + " = :id")
                        .collect(Collectors.joining(" OR ")))));
    return this;
  }

  /** Sets the advice for a record in use, if it has no IsInactive flag. */
  public Declaration untilFree(String sentence) {
    this.untilFree = sentence;
    return this;
  }

  /** Sets what is deleted with a record, or loses its reference to it. */
  public Declaration with(Dependents others) {
    this.dependents = others;
    return this;
  }

  /** Ends the declaration. */
  public Records ruledBy(Rules rules) {
    return new Records(this, rules);
  }
}
