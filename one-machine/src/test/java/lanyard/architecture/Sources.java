package lanyard.architecture;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What the compiler forgets: whether a switch over a sealed type of ours has a default. */
final class Sources {

    private Sources() {}

    /** The main sources of all modules. */
    static List<Path> main() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path sources : modules
                .map(m -> m.resolve("src/main/java"))
                .filter(Files::isDirectory)
                .toList()) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
                }
            }
        }
        return found;
    }

    /** A file that is on no disk. */
    static JavaFileObject inMemory(String path, String text) {
        return new SimpleJavaFileObject(
            java.net.URI.create("string:///" + path),
            JavaFileObject.Kind.SOURCE
        ) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    static Iterable<? extends JavaFileObject> files(List<Path> paths) {
        return ToolProvider.getSystemJavaCompiler()
            .getStandardFileManager(null, null, null)
            .getJavaFileObjectsFromPaths(paths);
    }

    /** Where a switch over a sealed type has a default, as file and line. */
    static List<String> defaultsOverSealedTypes(Iterable<? extends JavaFileObject> files) throws IOException {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(
            Writer.nullWriter(),
            null,
            _ -> {},
            List.of("-proc:none", "-cp", System.getProperty("java.class.path")),
            null,
            files
        );
        List<CompilationUnitTree> units = new ArrayList<>();
        task.parse().forEach(units::add);
        task.analyze();
        List<String> found = new ArrayList<>();
        for (CompilationUnitTree unit : units) {
            new Switches(Trees.instance(task), unit, found).scan(unit, null);
        }
        return found;
    }

    private static final class Switches extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final CompilationUnitTree unit;
        private final List<String> found;

        Switches(Trees trees, CompilationUnitTree unit, List<String> found) {
            this.trees = trees;
            this.unit = unit;
            this.found = found;
        }

        @Override
        public Void visitSwitch(SwitchTree statement, Void unused) {
            look(statement.getExpression(), statement.getCases());
            return super.visitSwitch(statement, null);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree expression, Void unused) {
            look(expression.getExpression(), expression.getCases());
            return super.visitSwitchExpression(expression, null);
        }

        private void look(ExpressionTree selector, List<? extends CaseTree> cases) {
            TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), selector));
            if (
                !(type instanceof DeclaredType declared) ||
                !declared.asElement().getModifiers().contains(Modifier.SEALED)
            ) {
                return;
            }
            for (CaseTree each : cases) {
                if (each.getLabels().stream().anyMatch(DefaultCaseLabelTree.class::isInstance)) {
                    long at = trees.getSourcePositions().getStartPosition(unit, each);
                    found.add(unit.getSourceFile().getName() + ":" + unit.getLineMap().getLineNumber(at));
                }
            }
        }
    }
}
