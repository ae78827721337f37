package dev.stint.customfield;

import dev.stint.access.ProjectAccess;
import dev.stint.access.ProjectChanges;
import dev.stint.call.ParameterName;
import dev.stint.catalog.BadValue;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Faults;
import dev.stint.catalog.IdParameters;
import dev.stint.catalog.RecordList;
import dev.stint.catalog.Types;
import dev.stint.http.Answer;
import dev.stint.http.Visit;
import dev.stint.store.Transaction;
import dev.stint.wire.Node;
import dev.stint.wire.Problem;
import dev.stint.wire.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Custom fields of projects: {@code /project/customfields} and {@code /project/customFieldsByName}
 * (contract: Project Custom Fields; ruling 8.7).
 */
public final class CustomFieldApi {
  static final ParameterName PROJECT = ParameterName.PROJECT.documentedAs("sid");

  private static final RecordList LIST =
      RecordList.ofObjects(CustomFieldFields.CUSTOM_FIELD, CustomFieldFields.FIELD);

  /** {@code GET /project/customfields/{sid}}. */
  public static Answer list(Visit visit) {
    return visit.listBelow(
        visit.request().id(PROJECT), CustomFieldStore.OF_PROJECT, visit::parameters);
  }

  private static Answer show(Transaction transaction, Visit visit, long project) {
    return visit.list(transaction, CustomFieldStore.OF_PROJECT, Map.of("project", project));
  }

  /**
   * {@code POST /project/customFieldsByName}: the fields with these names on all projects that the
   * caller sees; without a name, all fields.
   */
  public static Answer byName(Visit visit) {
    List<Node> names = visit.request().body().isEmpty() ? List.of() : visit.request().items();
    if (names.isEmpty()) {
      return visit.list(CustomFieldStore.OF_ALL, visit.parameters());
    }
    if (names.size() > IdParameters.MOST) {
      throw Problem.refused(
          "Send at most %d names; send none for all fields.".formatted(IdParameters.MOST));
    }
    Map<String, Long> known = visit.read(transaction -> new CustomFieldStore(transaction).ids());
    List<Long> ids =
        texts(names).stream()
            .map(name -> known.get(Texts.folded(name)))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (ids.isEmpty()) {
      ids = List.of(0L);
    }
    int size = IdParameters.size(ids.size());
    Map<String, Object> parameters = visit.parameters();
    parameters.putAll(IdParameters.values(ids, size));
    return visit.list(CustomFieldStore.OF_ALL_BY_ID.of(size), parameters);
  }

  private static List<String> texts(List<Node> items) {
    List<String> texts = new ArrayList<>();
    Faults faults = new Faults();
    for (int i = 0; i < items.size(); i++) {
      try {
        String text = Types.NAME.read(items.get(i));
        if (text != null) {
          texts.add(text);
        }
      } catch (BadValue e) {
        faults.add("[%d]".formatted(i), e.message());
      }
    }
    faults.raise();
    return texts;
  }

  /** {@code POST /project/customfields/{sid}}: changes the fields given. */
  public static Answer save(Visit visit) {
    long project = visit.request().id(PROJECT);
    return visit.save(
        transaction -> ProjectAccess.toEdit(transaction, visit.caller(), project),
        faults -> LIST.read(visit.request().items("CustomFields"), faults),
        (transaction, _, posted, faults) -> {
          CustomFieldStore fields = new CustomFieldStore(transaction);
          var changes = changes(posted, project, fields.current(project), faults);
          faults.raise();
          if (!changes.isEmpty()) {
            fields.write(project, changes);
            ProjectChanges.note(transaction, project, visit.now());
          }
          return show(transaction, visit, project);
        });
  }

  /**
   * The new values by field. Unchanged ones are left out, even if the definition would no longer
   * accept them.
   */
  private static Map<Long, @Nullable String> changes(
      List<Changes> posted,
      long project,
      Map<Long, CustomFieldStore.Current> current,
      Faults faults) {
    Map<Long, @Nullable String> changes = new LinkedHashMap<>();
    for (int i = 0; i < posted.size(); i++) {
      Long named = posted.get(i).get(CustomFieldFields.PROJECT);
      if (named != null && named != project) {
        faults.add(i, CustomFieldFields.PROJECT, "must be the project in the path");
      }
      Long id = posted.get(i).get(CustomFieldFields.FIELD);
      if (id == null) {
        continue;
      }
      CustomFieldStore.Current field = current.get(id);
      if (field == null) {
        faults.add(i, CustomFieldFields.FIELD, "does not match any custom field");
      } else if (posted.get(i).has(CustomFieldFields.VALUE)) {
        try {
          field
              .change(posted.get(i).get(CustomFieldFields.VALUE))
              .ifPresent(change -> changes.put(id, change.value()));
        } catch (BadValue e) {
          faults.add(i, CustomFieldFields.VALUE, e.message());
        }
      }
    }
    return changes;
  }
}
