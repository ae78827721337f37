import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiles the templates of pages into the classes of the build: {@code CompileTemplates SOURCES
 * CLASSES}. Run from its source by pom.xml and by the launcher's inner loop, with jte and the
 * classes on the class path.
 */
final class CompileTemplates {
  /** Templates of the folder {@code help} are in the package {@code dev.stint.help}. */
  private static final String PACKAGE = "dev.stint";

  private CompileTemplates() {}

  public static void main(String[] arguments) throws IOException {
    Path sources = Path.of(arguments[0]);
    Path classes = Path.of(arguments[1]);
    Path made = Files.createTempDirectory("templates");
    try {
      TemplateEngine engine =
          TemplateEngine.create(
              new DirectoryCodeResolver(sources), made, ContentType.Html, null, PACKAGE);
      engine.setTrimControlStructures(true);
      engine.setCompileArgs("--release", "25");
      engine.precompileAll(classPath());
      copyClasses(made, classes);
    } finally {
      try (Stream<Path> files = Files.walk(made)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static List<String> classPath() {
    String path = System.getProperty("java.class.path");
    return Arrays.asList(path.split(System.getProperty("path.separator")));
  }

  private static void copyClasses(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
