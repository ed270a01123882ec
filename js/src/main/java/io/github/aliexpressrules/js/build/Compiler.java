package io.github.aliexpressrules.js.build;

import io.github.aliexpressrules.js.Exports;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles to JavaScript and to WebAssembly. TeaVM's plugin for Maven reads a module's classes
 * after those of its dependencies; here what stands in the place of others comes first.
 */
public final class Compiler {
  private Compiler() {}

  /**
   * Compiles.
   *
   * @param arguments the folder of the result, that of the classes that come first, those that come
   *     before them in WebAssembly, and all others
   * @throws TeaVMToolException if it cannot be compiled
   * @throws IOException if it cannot be written
   */
  public static void main(String[] arguments) throws TeaVMToolException, IOException {
    File folder = new File(arguments[0]);
    List<File> classes =
        Stream.of((arguments[1] + File.pathSeparator + arguments[3]).split(File.pathSeparator, -1))
            .map(File::new)
            .toList();
    compile(TeaVMTargetType.JAVASCRIPT, classes, folder, "rules.js");
    Path rules = folder.toPath().resolve("rules.js");
    Files.writeString(rules, Shorter.of(Files.readString(rules)));
    compile(
        TeaVMTargetType.WEBASSEMBLY_GC,
        Stream.concat(Stream.of(new File(arguments[2])), classes.stream()).toList(),
        folder,
        "rules.wasm");
  }

  private static void compile(TeaVMTargetType target, List<File> classes, File folder, String file)
      throws TeaVMToolException {
    ConsoleTeaVMToolLog log = new ConsoleTeaVMToolLog(false);
    TeaVMTool tool = new TeaVMTool();
    tool.setLog(log);
    tool.setClassPath(classes);
    tool.setMainClass(Exports.class.getName());
    tool.setTargetType(target);
    tool.setJsModuleType(JSModuleType.ES2015);
    tool.setTargetDirectory(folder);
    tool.setTargetFileName(file);
    tool.setObfuscated(true);
    tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
    tool.getTransformers().add(Spared.class.getName());
    tool.getTransformers().add(Mended.class.getName());
    tool.setAssertionsRemoved(true); // as on a JVM that runs without -ea
    tool.generate();
    TeaVMProblemRenderer.describeProblems(
        tool.getDependencyInfo().getCallGraph(), tool.getProblemProvider(), log);
    if (!tool.getProblemProvider().getSevereProblems().isEmpty()) {
      throw new IllegalStateException("TeaVM found what it cannot compile; see above.");
    }
  }
}
