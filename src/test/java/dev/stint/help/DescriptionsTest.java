package dev.stint.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.call.Call;
import dev.stint.call.Parameter;
import dev.stint.call.Parameter.Place;
import dev.stint.call.ParameterName;
import dev.stint.support.TestServer;
import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The route table and the descriptions of calls say the same. */
class DescriptionsTest {
  private static final Path ROOT =
      Path.of(
          URI.create(Call.class.getProtectionDomain().getCodeSource().getLocation().toString()));
  private static final Path CLASSES = ROOT.resolve(Path.of("dev", "stint"));
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

  /** The methods of a request that read a parameter of one name from query or body. */
  private static final Set<String> READING =
      Set.of("flag", "optionalFlag", "optionalId", "optionalDate", "text");

  private final ApiReference reference =
      TestServer.onOneDatabase().findFirst().orElseThrow().reference();

  private List<Call> calls() {
    return reference.calls().stream().map(ApiReference.Entry::call).toList();
  }

  @Test
  void everyRouteIsDescribed() {
    assertThat(reference.undescribed())
        .as("routes of application/Routes that nothing is said of: see CONTRIBUTING.md, A route")
        .isEmpty();
  }

  @Test
  void everyDescriptionIsOfARoute() {
    assertThat(reference.unrouted()).as("descriptions of routes that are not there").isEmpty();
  }

  @Test
  void noTwoCallsAreCalledAlike() {
    assertThat(calls()).extracting(Call::name).doesNotHaveDuplicates();
  }

  @Test
  void whateverADescriptionSaysIsASentence() {
    for (Call call : calls()) {
      assertThat(call.description()).as("what is said of %s", call).endsWith(".");
      assertThat(call.permission().words()).as("who may make %s", call).endsWith(".");
      for (Parameter parameter : call.parameters()) {
        assertThat(parameter.description()).as("%s of %s", parameter.name(), call).endsWith(".");
      }
    }
  }

  @Test
  void aVariablePartOfAPathIsAParameter() {
    for (Call call : calls()) {
      List<String> variables =
          VARIABLE.matcher(call.path()).results().map(found -> found.group(1)).toList();
      assertThat(call.parameters(Place.PATH))
          .as("parameters in the path of %s", call)
          .extracting(Parameter::name)
          .isEqualTo(variables);
    }
  }

  /** As the class files have it: what is asked of a request by a constant name. */
  @Test
  void everyParameterThatAHandlerReadsIsDescribed() throws IOException {
    Map<Path, Set<String>> described = new HashMap<>();
    Map<Path, Set<String>> read = new HashMap<>();
    try (Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        // What a request reads by itself belongs to the features that ask it for their answers.
        boolean shared = file.endsWith("Request.class");
        Path feature = shared ? file : file.getParent();
        ClassModel model = ClassFile.of().parse(file);
        if (file.toString().endsWith("Calls.class")) {
          described.computeIfAbsent(feature, _ -> new TreeSet<>()).addAll(texts(model));
        } else {
          read.computeIfAbsent(feature, _ -> new TreeSet<>()).addAll(parameters(model));
        }
      }
    }
    read.values().removeIf(Set::isEmpty);
    assertThat(read).hasSizeGreaterThan(8);
    // What several features share, and what every request can be asked, is described by those that
    // use it.
    Set<String> anywhere = new TreeSet<>();
    described.values().forEach(anywhere::addAll);
    assertThat(read)
        .allSatisfy((feature, names) ->
            assertThat(
                    feature.endsWith("http") ? anywhere : described.getOrDefault(feature, anywhere))
                .as("what the calls of %s say of its parameters", feature)
                .containsAll(names));
  }

  /** Those of several names are constants, which both the handlers and the descriptions use. */
  @Test
  void everyParameterOfSeveralNamesIsDescribed() throws Exception {
    Set<String> described = new TreeSet<>();
    calls().forEach(call -> call.parameters().forEach(known -> described.add(known.name())));
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.filter(each -> each.toString().endsWith("Api.class")).toList()) {
        names.addAll(constants(ROOT.relativize(file)));
      }
    }
    assertThat(names).hasSizeGreaterThan(12);
    assertThat(described).containsAll(names);
  }

  private static Set<String> constants(Path file) throws ReflectiveOperationException {
    Set<String> names = new TreeSet<>();
    String type = file.toString().replace(".class", "").replace(File.separatorChar, '.');
    for (java.lang.reflect.Field field : Class.forName(type).getDeclaredFields()) {
      if (field.getType().equals(ParameterName.class)) {
        field.setAccessible(true);
        names.add(((ParameterName) field.get(null)).documented());
      }
    }
    return names;
  }

  private static Set<String> texts(ClassModel model) {
    Set<String> texts = new TreeSet<>();
    model
        .constantPool()
        .forEach(entry -> {
          if (entry instanceof StringEntry text) {
            texts.add(text.stringValue());
          }
        });
    return texts;
  }

  private static Set<String> parameters(ClassModel model) {
    Set<String> names = new TreeSet<>();
    for (MethodModel method : model.methods()) {
      String constant = null;
      for (CodeElement element : method.code().map(code -> code.elementList()).orElse(List.of())) {
        if (element instanceof InvokeInstruction call
            && call.owner().asInternalName().equals("dev/stint/http/Request")
            && READING.contains(call.name().stringValue())
            && constant != null) {
          names.add(constant);
        }
        if (element instanceof Instruction) {
          constant =
              element instanceof ConstantInstruction pushed
                      && pushed.constantValue() instanceof String text
                  ? text
                  : null;
        }
      }
    }
    return names;
  }

  @Test
  void aCallThatTakesABodyHasAnExampleOfOne() {
    assertThat(calls())
        .filteredOn(Call::hasBody)
        .allSatisfy(call -> assertThat(call.example()).as("an example for %s", call).isNotBlank());
  }
}
