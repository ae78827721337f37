package dev.stint.customfield;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.access.ProjectChanges;
import dev.stint.catalog.BadValue;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Faults;
import dev.stint.catalog.IdParameters;
import dev.stint.catalog.RecordList;
import dev.stint.catalog.Type;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import dev.stint.wire.Node;
import dev.stint.wire.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
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
  private static final RecordList LIST =
      RecordList.ofObjects(CustomFieldFields.CUSTOM_FIELD, CustomFieldFields.FIELD);

  private final Database database;
  private final Clock clock;

  /** Over this database. */
  public CustomFieldApi(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** {@code GET /project/customfields/{sid}}. */
  public Answer list(Caller caller, Request request) {
    long project = request.id("sid");
    return caller
        .in(database)
        .read(transaction -> {
          ProjectAccess.toProjectOrTemplate(transaction, caller, project);
          return show(transaction, caller, request, project);
        });
  }

  private Answer show(Transaction transaction, Caller caller, Request request, long project) {
    return request.list(
        transaction, caller.in(database), CustomFieldStore.OF_PROJECT, Map.of("project", project));
  }

  /**
   * {@code POST /project/customFieldsByName}: the fields with these names on all projects that the
   * caller sees; without a name, all fields.
   */
  public Answer byName(Caller caller, Request request) {
    var firm = caller.in(database);
    List<Node> names = request.body().isEmpty() ? List.of() : request.items();
    if (names.isEmpty()) {
      return request.list(firm, CustomFieldStore.OF_ALL, caller.parameters());
    }
    Map<String, Long> known = firm.read(transaction -> new CustomFieldStore(transaction).ids());
    List<Long> ids =
        texts(names).stream()
            .map(name -> known.get(Values.folded(name)))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (ids.isEmpty()) {
      ids = List.of(0L);
    }
    if (ids.size() > IdParameters.MOST) {
      throw Problem.refused(
          "At most %d names at once; without any name all fields are answered."
              .formatted(IdParameters.MOST));
    }
    int size = IdParameters.size(ids.size());
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    parameters.putAll(IdParameters.values(ids, size));
    return request.list(firm, CustomFieldStore.ofAll(size), parameters);
  }

  private static List<String> texts(List<Node> items) {
    List<String> texts = new ArrayList<>();
    Faults faults = new Faults();
    for (int i = 0; i < items.size(); i++) {
      try {
        String text = Type.NAME.read(items.get(i));
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

  /** {@code POST /project/customfields/{sid}}: changes the fields that are named. */
  public Answer save(Caller caller, Request request) {
    long project = request.id("sid");
    var firm = caller.in(database);
    firm.read(transaction -> ProjectAccess.toProjectOrTemplate(transaction, caller, project))
        .requireEdit();
    Faults faults = new Faults();
    List<Changes> posted = LIST.read(request.items("CustomFields"), faults);
    for (int i = 0; i < posted.size(); i++) {
      Long named = posted.get(i).get(CustomFieldFields.PROJECT);
      if (named != null && named != project) {
        faults.add(i, CustomFieldFields.PROJECT, "is not the project in the path");
      }
    }
    return firm.write(transaction -> {
      ProjectAccess.toProjectOrTemplate(transaction, caller, project).requireEdit();
      CustomFieldStore fields = new CustomFieldStore(transaction);
      Faults found = faults.copy();
      var changes = changes(posted, fields.current(project), found);
      found.raise();
      if (!changes.isEmpty()) {
        fields.write(project, changes);
        ProjectChanges.note(transaction, project, Values.now(clock));
      }
      return show(transaction, caller, request, project);
    });
  }

  /**
   * The new values by field, those left out that are the same as now, even where the definition
   * would not take them today.
   */
  private static Map<Long, @Nullable String> changes(
      List<Changes> posted, Map<Long, CustomFieldStore.Current> current, Faults faults) {
    Map<Long, @Nullable String> changes = new LinkedHashMap<>();
    for (int i = 0; i < posted.size(); i++) {
      Long id = posted.get(i).get(CustomFieldFields.FIELD);
      if (id == null) {
        continue;
      }
      CustomFieldStore.Current field = current.get(id);
      if (field == null) {
        faults.add(i, CustomFieldFields.FIELD, "names no custom field");
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
