package dev.stint.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.stint.demo.DemoData;
import dev.stint.support.TestClock;
import dev.stint.support.TestServer;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client that openapi-generator makes from the OpenAPI document compiles and works. The generator
 * is large: it is there with {@code -Dclients}; without, the test says that it was skipped.
 */
class GeneratedClientTest {
  private static final Path FOLDER = Path.of("target", "client-generator");
  private static final Path GENERATOR = FOLDER.resolve("openapi-generator-cli.jar");
  private static final long MOST_MINUTES = 5;

  /** A program that somebody could write with it. */
  private static final String PROGRAM =
      """
      import client.ApiClient;
      import client.api.ProjectApi;
      import client.api.SessionApi;
      import client.model.CreateProjectBody;
      import client.model.LogInBody;
      import client.model.Project;
      import client.model.Session;
      import java.util.List;

      public class Program {
        public static void main(String[] arguments) throws Exception {
          ApiClient client = new ApiClient();
          client.updateBaseUri(arguments[0]);
          Session session =
              new SessionApi(client).logIn(new LogInBody().userId(arguments[1]).pwd(arguments[2]));
          client.setRequestInterceptor(
              request ->
                  request
                      .header("X-Auth-Token", session.getToken())
                      .header("X-Auth-Realm", session.getFirm()));
          ProjectApi projects = new ProjectApi(client);
          Project created =
              projects.createProject(new CreateProjectBody().nm("Generated").projectCode("GEN-1"));
          List<Project> all = projects.listProjects(false, null, null);
          boolean listed =
              all.stream().anyMatch(project -> project.getSystemId().equals(created.getSystemId()));
          Project read = projects.getProject(created.getSystemId(), true, "Detailed");
          System.out.println(
              session.getFname() + " " + listed + " " + (all.size() > 1) + " " + read.getProjectCode());
        }
      }
      """;

  @Test
  void logsInListsAndCreates(@TempDir Path folder) throws Exception {
    if (!Files.exists(GENERATOR)) {
      missing("the generator is not there: ./stint test -Dclients fetches it");
    }
    try (TestServer server = TestServer.start(Map.of())) {
      DemoData.createIfEmpty(server.database(), TestClock.AT_START);
      Path document = folder.resolve("openapi.json");
      Files.write(
          document,
          server.anonymous().sendTo("GET", "/openapi.json", new byte[0]).expect(200).bytes());
      Path sources = folder.resolve("client");
      generate(document, sources);
      Path program = sources.resolve("Program.java");
      Files.writeString(program, PROGRAM);
      Path classes = Files.createDirectory(folder.resolve("classes"));
      compile(sources, classes);
      String said =
          run(
              List.of(
                  "-cp",
                  classPath() + File.pathSeparator + classes,
                  "Program",
                  "http://127.0.0.1:" + server.port(),
                  DemoData.ADMIN,
                  DemoData.PASSWORD));
      assertThat(said.strip()).isEqualTo("Alex true true GEN-1");
    }
  }

  private static void missing(String why) {
    if ("true".equals(System.getenv("CI"))) {
      fail(why);
    }
    System.err.println("Skipped: the client made by a generator, since " + why);
    abort(why);
  }

  private static void generate(Path document, Path into) throws Exception {
    run(
        List.of(
            "-jar",
            GENERATOR.toString(),
            "generate",
            "--input-spec",
            document.toString(),
            "--generator-name",
            "java",
            "--library",
            "native",
            "--output",
            into.toString(),
            "--additional-properties",
            "openApiNullable=false,useJakartaEe=true,invokerPackage=client,apiPackage=client.api,modelPackage=client.model",
            "--global-property",
            "apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"));
  }

  private static String classPath() {
    return GENERATOR + File.pathSeparator + FOLDER.resolve("jakarta.annotation-api.jar");
  }

  private static void compile(Path sources, Path into) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(sources)) {
      all.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.startsWith(sources.resolve("src/test")))
          .forEach(files::add);
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      boolean compiled =
          compiler
              .getTask(
                  said,
                  manager,
                  null,
                  List.of("-d", into.toString(), "-cp", classPath(), "-proc:none", "-nowarn"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertThat(compiled).as("the client compiles: %s", said).isTrue();
    }
  }

  /** What a Java program prints. */
  private static String run(List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    Path out = Files.createTempFile("stint-client", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).as("%s ends", command).isTrue();
      String said = Files.readString(out);
      assertThat(process.exitValue()).as("%s said%n%s", command, said).isZero();
      return said;
    } finally {
      Files.delete(out);
    }
  }
}
