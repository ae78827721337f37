package dev.stint.help;

import dev.stint.call.Call;
import dev.stint.call.Input;
import dev.stint.call.Parameter;
import dev.stint.call.Parameter.Place;
import dev.stint.call.Value;
import dev.stint.catalog.Field;
import dev.stint.catalog.Part;
import dev.stint.catalog.Resource;
import dev.stint.catalog.ValueKind;
import dev.stint.catalog.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The catalog's tables as JSON Schema, for OpenAPI 3.1. */
final class Schemas {
  private final ResourceNames names;
  private final Tree components = new Tree();

  Schemas(ResourceNames names) {
    this.names = names;
    names.all().forEach((name, resource) -> components.put(name, answer(resource)));
  }

  /** All named schemas. */
  Tree components() {
    return components;
  }

  /** A record in an answer, in any view. */
  private Tree answer(Resource resource) {
    Tree properties = new Tree();
    List<String> always = new ArrayList<>();
    for (Part member : resource.members()) {
      if (member.views().isEmpty()) {
        continue;
      }
      properties.put(member.name().text(), shown(member));
      if (member.views().contains(View.BASIC) && isNeverNull(member)) {
        always.add(member.name().text());
      }
    }
    Tree schema = object(properties, always);
    return schema.with("xml", new Tree().with("name", resource.name().text()));
  }

  private static boolean isNeverNull(Part member) {
    return switch (member) {
      case Part.Single(Field<?> field) -> !field.type().kind().nullable();
      case Part.Nested _ -> false;
      default -> true;
    };
  }

  private Tree shown(Part member) {
    String only = member.views().contains(View.BASIC) ? "" : " Detailed view only.";
    return switch (member) {
      case Part.Single(Field<?> field) -> {
        Tree schema = value(field.type().kind(), field.type().kind().nullable());
        schema.put("description", field.description() + only);
        if (field.update() == Field.Update.NO) {
          schema.put("readOnly", true);
        }
        if (field.name().isAttribute()) {
          schema.put("xml", new Tree().with("attribute", true));
        }
        yield schema;
      }
      case Part.Nested nested ->
          new Tree()
              .with("anyOf", List.of(reference(nested.resource()), new Tree().with("type", "null")))
              .with("description", FieldTables.words(member) + only);
      case Part.Many many ->
          list(reference(many.resource()))
              .with("description", FieldTables.words(member) + only)
              .with("xml", new Tree().with("wrapped", true));
      case Part.Empty _ -> list(new Tree()).with("description", FieldTables.words(member) + only);
    };
  }

  /** A reference to the schema of a record. */
  Tree reference(Resource resource) {
    return reference(names.name(resource));
  }

  /** A reference to the schema of this name. */
  static Tree reference(String name) {
    return new Tree().with("$ref", "#/components/schemas/" + name);
  }

  /** A list of records at the root of an answer. */
  Tree answerList(Resource resource) {
    return list(reference(resource))
        .with(
            "xml",
            new Tree().with("name", "ArrayOf" + resource.name().text()).with("wrapped", true));
  }

  private static Tree list(Tree items) {
    return new Tree().with("type", "array").with("items", items);
  }

  /** A list that a caller sends, with at most this many entries. */
  private static Tree list(Tree items, int most) {
    return list(items).with("maxItems", most);
  }

  private static Tree object(Tree properties, List<String> required) {
    return new Tree()
        .with("type", "object")
        .withIfAny("required", required)
        .with("properties", properties);
  }

  /** A reference to the schema of a call's body. */
  Tree body(Call call) {
    return switch (call.input()) {
      case Input.Many many -> list(entry(many.resource()), many.most());
      case Input.Values values ->
          list(value(values.type().kind(), false), values.most())
              .with("description", values.words());
      case Input.One one -> named(call, fields(one.resource(), one.needsThem()));
      case Input.None _ -> named(call, new Fields(new Tree(), new ArrayList<>()));
    };
  }

  private Tree named(Call call, Fields fields) {
    Tree properties = new Tree();
    List<String> required = new ArrayList<>();
    for (Parameter parameter : call.parameters(Place.BODY)) {
      properties.put(parameter.name(), value(parameter));
      if (parameter.required()) {
        required.add(parameter.name());
      }
    }
    // A parameter has a different description than a field of the same name.
    fields.properties.forEach(properties::putIfAbsent);
    required.addAll(fields.required);
    Tree records = new Tree();
    innerRecords(call).forEach(name -> records.put(name, properties.remove(name)));
    components.put(formName(call), object(properties, required));
    if (!records.isEmpty()) {
      // Built on the form's: a generator of clients drops what only a form refers to.
      List<Tree> parts = List.of(form(call), object(records, List.of()));
      components.put(bodyName(call), new Tree().with("allOf", parts));
    }
    return reference(bodyName(call));
  }

  private static String bodyName(Call call) {
    return OperationName.type(call) + "Body";
  }

  private static String formName(Call call) {
    return innerRecords(call).isEmpty() ? bodyName(call) : OperationName.type(call) + "Form";
  }

  /** A reference to what a form can say of a call's body: all but the records inside it. */
  static Tree form(Call call) {
    return reference(formName(call));
  }

  /** The name of a record nested in a body. */
  static List<String> innerRecords(Call call) {
    return call.parameters(Place.BODY).stream()
        .filter(p -> p.value() instanceof Value.Inner || p.value() instanceof Value.Inners)
        .map(Parameter::name)
        .toList();
  }

  /** The entries of a list in a body. */
  private Tree entry(Resource resource) {
    String name = names.name(resource) + "Entry";
    Fields fields = fields(resource, true);
    components.put(name, object(fields.properties, fields.required));
    return reference(name);
  }

  /** The writable fields of a record. */
  private static Fields fields(Resource resource, boolean isNew) {
    Fields fields = new Fields(new Tree(), new ArrayList<>());
    for (Field<?> field : resource.fields()) {
      if (field.update() != Field.Update.NO) {
        boolean required = field.update() == Field.Update.REQUIRED;
        String name = field.name().text();
        fields.properties.put(
            name, value(field.type().kind(), !required).with("description", field.description()));
        if (required && isNew) {
          fields.required.add(name);
        }
      }
    }
    return fields;
  }

  private record Fields(Tree properties, List<String> required) {}

  private Tree value(Parameter parameter) {
    Tree schema =
        switch (parameter.value()) {
          case Value.Single single -> value(single.type().kind(), false);
          case Value.Several several -> list(value(several.type().kind(), false), several.most());
          case Value.Inner inner -> object(inner(inner.resource()), List.of());
          case Value.Inners inners ->
              list(object(inner(inners.resource()), List.of()), inners.most());
        };
    return schema.with("description", parameter.description());
  }

  /** A nested record is identified by its id if it is one of several. */
  private static Tree inner(Resource resource) {
    Tree properties = new Tree();
    for (Field<?> field : resource.fields()) {
      boolean isId = field.name().isAttribute();
      if (isId || field.update() != Field.Update.NO) {
        properties.put(
            field.name().text(),
            value(field.type().kind(), true).with("description", field.description()));
      }
    }
    return properties;
  }

  /** The schema of a parameter in path or query. */
  static Tree parameter(Parameter parameter) {
    return parameter.value() instanceof Value.Single single
        ? value(single.type().kind(), false)
        : new Tree();
  }

  private static Tree value(ValueKind kind, boolean orNull) {
    Tree schema = new Tree();
    String type = kind.json().name().toLowerCase(Locale.ROOT);
    schema.put("type", orNull ? List.of(type, "null") : type);
    schema.withIfAny("format", kind.json() == ValueKind.Json.INTEGER ? "int64" : kind.format());
    if (!kind.values().isEmpty()) {
      List<@Nullable Object> values = new ArrayList<>(kind.values());
      if (orNull) {
        values.add(null);
      }
      schema.put("enum", values);
    }
    if (kind.longest() > 0) {
      schema.put("maxLength", kind.longest());
    }
    if (kind.below() != null) {
      schema.put("minimum", 0);
      schema.put("exclusiveMaximum", kind.below().toBigInteger());
    }
    return schema;
  }
}
