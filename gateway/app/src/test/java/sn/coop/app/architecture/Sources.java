package sn.coop.app.architecture;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What only the sources show, found with the compiler's own parser. */
final class Sources {
  static final int LONGEST_METHOD = 40;
  private static final Set<String> EVERYTHING =
      Set.of("Exception", "RuntimeException", "Throwable", "Error");

  /** Threads that must outlive a bug in one of their rounds; they tell of it. */
  private static final Set<String> GUARDS = Set.of("Clockwork.java", "GroupCommit.java");

  private final List<Path> files;

  Sources(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /** The handwritten Java below a directory, in the given kinds of source folders. */
  static Sources below(Path root, String... folders) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return new Sources(
          all.filter(file -> file.toString().endsWith(".java"))
              .filter(file -> isIn(root.relativize(file), folders))
              .sorted()
              .toList());
    }
  }

  private static boolean isIn(Path file, String... folders) {
    String path = "/" + file;
    return !path.contains("/target/")
        && !path.contains("/.")
        && Stream.of(folders).anyMatch(folder -> path.contains("/src/" + folder + "/java/"));
  }

  int count() {
    return files.size();
  }

  /** Methods longer than they may be, from the signature to the last brace. */
  List<String> longMethods() throws IOException {
    List<String> found = new ArrayList<>();
    scan(
        (unit, positions) ->
            new TreeScanner<Void, Void>() {
              @Override
              public Void visitMethod(MethodTree method, Void nothing) {
                long from = line(unit, positions.getStartPosition(unit, signature(method)));
                long to = line(unit, positions.getEndPosition(unit, method));
                if (method.getBody() != null && to - from + 1 > LONGEST_METHOD) {
                  found.add(at(unit, from) + method.getName());
                }
                return super.visitMethod(method, null);
              }
            });
    return found;
  }

  private static Tree signature(MethodTree method) {
    return method.getReturnType() == null ? method : method.getReturnType();
  }

  /** Places that catch whatever comes. */
  List<String> greedyCatches() throws IOException {
    List<String> found = new ArrayList<>();
    scan(
        (unit, positions) ->
            new TreeScanner<Void, Void>() {
              @Override
              public Void visitCatch(CatchTree caught, Void nothing) {
                Tree type = caught.getParameter().getType();
                List<? extends Tree> types =
                    type instanceof UnionTypeTree union
                        ? union.getTypeAlternatives()
                        : List.of(type);
                for (Tree one : types) {
                  if (isGreedy(one, unit)) {
                    found.add(at(unit, line(unit, positions.getStartPosition(unit, caught))) + one);
                  }
                }
                return super.visitCatch(caught, null);
              }
            });
    return found;
  }

  private static boolean isGreedy(Tree type, CompilationUnitTree unit) {
    String name = type.toString().replace("java.lang.", "");
    boolean checkedToo = name.equals("Exception") || name.equals("Throwable");
    boolean guard = GUARDS.stream().anyMatch(unit.getSourceFile().getName()::endsWith);
    return EVERYTHING.contains(name) && (checkedToo || !guard);
  }

  private interface Look {
    TreeScanner<Void, Void> at(CompilationUnitTree unit, SourcePositions positions);
  }

  private void scan(Look look) throws IOException {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        unit.accept(look.at(unit, positions), null);
      }
    }
  }

  private static long line(CompilationUnitTree unit, long position) {
    return unit.getLineMap().getLineNumber(position);
  }

  private static String at(CompilationUnitTree unit, long line) {
    String file = unit.getSourceFile().getName();
    return "%s:%d ".formatted(file.substring(file.lastIndexOf('/') + 1), line);
  }
}
