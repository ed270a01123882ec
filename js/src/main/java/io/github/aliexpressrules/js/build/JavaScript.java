package io.github.aliexpressrules.js.build;

import io.github.aliexpressrules.js.Exports;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles to JavaScript. TeaVM's plugin for Maven reads a module's classes after those of its
 * dependencies; here what stands in the place of others comes first.
 */
public final class JavaScript {
  private JavaScript() {}

  /**
   * Compiles.
   *
   * @param arguments the folder of the classes that come first, that of the result, and all others
   * @throws TeaVMToolException if it cannot be compiled
   * @throws IOException if it cannot be written
   */
  public static void main(String[] arguments) throws TeaVMToolException, IOException {
    List<File> classes = new ArrayList<>(List.of(new File(arguments[0])));
    for (String path : arguments[2].split(File.pathSeparator, -1)) {
      classes.add(new File(path));
    }
    ConsoleTeaVMToolLog log = new ConsoleTeaVMToolLog(false);
    TeaVMTool tool = new TeaVMTool();
    tool.setLog(log);
    tool.setClassPath(classes);
    tool.setMainClass(Exports.class.getName());
    tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
    tool.setJsModuleType(JSModuleType.ES2015);
    tool.setTargetDirectory(new File(arguments[1]));
    tool.setTargetFileName("rules.js");
    tool.setObfuscated(true);
    tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
    tool.getTransformers().add(Spared.class.getName());
    tool.setAssertionsRemoved(true); // as on a JVM that runs without -ea
    tool.generate();
    TeaVMProblemRenderer.describeProblems(
        tool.getDependencyInfo().getCallGraph(), tool.getProblemProvider(), log);
    if (!tool.getProblemProvider().getSevereProblems().isEmpty()) {
      throw new IllegalStateException("TeaVM found what it cannot compile; see above.");
    }
    Path rules = Path.of(arguments[1], "rules.js");
    Files.writeString(rules, Shorter.of(Files.readString(rules)));
  }
}
