package io.github.aliexpressrules.schema;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the documentation of types says of them, of their components and of their constants.
 *
 * @param types by {@code Type} and {@code Type.component}, or {@code Outer.Type.component}
 * @param constants by {@code Type.CONSTANT}
 */
record TypeDocs(Map<String, String> types, Map<String, String> constants) {
  /** Where types stand whose values are read or written. */
  private static final List<String> MODULES = List.of("core", "rules-buyer", "rules-merchant");

  /** Reads the sources. */
  static TypeDocs read() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
      }
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    TypeDocs docs = new TypeDocs(new TreeMap<>(), new TreeMap<>());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        docs.scan(unit, trees);
      }
    }
    return docs;
  }

  private void scan(CompilationUnitTree unit, DocTrees trees) {
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void none) {
        TreePath path = getCurrentPath();
        String name = type.getSimpleName().toString();
        if (path.getParentPath().getLeaf() instanceof ClassTree outer) {
          name = outer.getSimpleName() + "." + name;
        }
        addType(name, trees.getDocCommentTree(path));
        if (type.getKind() == Tree.Kind.ENUM) {
          for (Tree member : type.getMembers()) {
            DocCommentTree doc = trees.getDocCommentTree(new TreePath(path, member));
            if (doc != null && member instanceof VariableTree constant) {
              constants.put(name + "." + constant.getName(), text(doc.getFirstSentence()));
            }
          }
        }
        return super.visitClass(type, null);
      }
    }.scan(unit, null);
  }

  private void addType(String name, @Nullable DocCommentTree doc) {
    if (doc == null) {
      return;
    }
    types.put(name, text(doc.getFirstSentence()));
    for (DocTree tag : doc.getBlockTags()) {
      if (tag instanceof ParamTree param && !param.isTypeParameter()) {
        types.put(name + "." + param.getName(), text(param.getDescription()));
      }
    }
  }

  private static String text(List<? extends DocTree> trees) {
    StringBuilder text = new StringBuilder();
    for (DocTree tree : trees) {
      if (tree instanceof TextTree plain) {
        text.append(plain.getBody());
      } else if (tree instanceof LiteralTree code) {
        text.append(code.getBody().getBody());
      } else if (tree instanceof LinkTree link) {
        String label = text(link.getLabel());
        text.append(
            label.isEmpty() ? link.getReference().getSignature().replaceAll(".*#", "") : label);
      } else if (tree instanceof EntityTree entity) {
        text.append('&').append(entity.getName()).append(';');
      }
    }
    return text.toString().replaceAll("\\s+", " ").strip();
  }
}
