package io.github.aliexpressrules.js.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.InvokeDynamicInstruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/**
 * Spares what methods of Java's own classes would bring along, where nothing that is told depends
 * on what they return.
 */
public final class Spared implements ClassHolderTransformer {
  /** What each does instead. */
  private static final Map<String, Consumer<ProgramEmitter>> BODIES =
      Map.of(
          // The names of all classes; those of the library have texts of their own.
          "java.lang.Object.toString", returning("object"),
          "java.lang.Class.toString", returning("class"),
          // Only ever asserted.
          "io.github.aliexpressrules.core.rulebook.Template.fits", returning(1),
          // On what day a week begins in each country, where a zone's transitions are reckoned.
          "java.util.Calendar.resolveFirstDayOfWeek", returning(1),
          "java.util.Calendar.resolveMinimalDaysInFirstWeek", returning(1),
          // Nobody else comes in: there is one thread.
          "java.lang.Object.monitorEnter", ProgramEmitter::exit,
          "java.lang.Object.monitorEnterSync", ProgramEmitter::exit,
          "java.lang.Object.monitorExit", ProgramEmitter::exit,
          "java.lang.Object.monitorExitSync", ProgramEmitter::exit);

  private static final Consumer<ProgramEmitter> TEXT_OF_RECORD = returning("record");

  /** What only messages of Java's own classes and of assertions tell. */
  private static final MethodReference NAME =
      new MethodReference(Class.class, "getName", String.class);

  /** TeaVM makes one. */
  public Spared() {}

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    for (MethodHolder method : type.getMethods()) {
      Consumer<ProgramEmitter> body =
          isTextOfRecord(type, method)
              ? TEXT_OF_RECORD
              : BODIES.get(type.getName() + "." + method.getName());
      if (body == null) {
        spareNames(type, method);
      } else {
        body.accept(ProgramEmitter.create(method, context.getHierarchy()));
      }
    }
  }

  private static Consumer<ProgramEmitter> returning(String text) {
    return body -> body.constant(text).returnValue();
  }

  private static Consumer<ProgramEmitter> returning(int number) {
    return body -> body.constant(number).returnValue();
  }

  /** Spares names of classes but where simple names are made of them, which texts have as keys. */
  private static void spareNames(ClassHolder type, MethodHolder method) {
    if (method.getProgram() == null
        || (type.getName().equals("java.lang.Class") && method.getName().equals("getSimpleName"))) {
      return;
    }
    List<InvokeInstruction> calls = new ArrayList<>();
    for (BasicBlock block : method.getProgram().getBasicBlocks()) {
      for (Instruction each : block) {
        if (each instanceof InvokeInstruction call
            && call.getMethod().equals(NAME)
            && call.getReceiver() != null) {
          calls.add(call);
        }
      }
    }
    for (InvokeInstruction call : calls) {
      StringConstantInstruction name = new StringConstantInstruction();
      name.setConstant("class");
      name.setReceiver(call.getReceiver());
      call.replace(name);
    }
  }

  /** Whether it is the text that a record of ours has if none is written; no one is told one. */
  private static boolean isTextOfRecord(ClassHolder type, MethodHolder method) {
    return Record.class.getName().equals(type.getParent())
        && type.getName().startsWith("io.github.aliexpressrules.")
        && method.getName().equals("toString")
        && method.getProgram() != null
        && StreamSupport.stream(method.getProgram().getBasicBlocks().spliterator(), false)
            .flatMap(block -> StreamSupport.stream(block.spliterator(), false))
            .anyMatch(InvokeDynamicInstruction.class::isInstance);
  }
}
