package io.github.aliexpressrules.js.build;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NumericOperandType;

/**
 * TeaVM's empty copy of a map looks for a key by a remainder of zero. JavaScript makes nothing of
 * it, WebAssembly ends there; so here it is a remainder of one at least.
 */
public final class Mended implements ClassHolderTransformer {
  private static final MethodReference MAX =
      new MethodReference(Math.class, "max", int.class, int.class, int.class);

  /** TeaVM makes one. */
  public Mended() {}

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (!type.getName().startsWith("java.util.TemplateCollections")) {
      return;
    }
    for (MethodHolder method : type.getMethods()) {
      if (method.getProgram() == null) {
        continue;
      }
      for (BasicBlock block : method.getProgram().getBasicBlocks()) {
        for (Instruction each : block) {
          if (each instanceof BinaryInstruction reckoned
              && reckoned.getOperation() == BinaryOperation.MODULO
              && reckoned.getOperandType() == NumericOperandType.INT) {
            divideByOneAtLeast(reckoned);
          }
        }
      }
    }
  }

  private static void divideByOneAtLeast(BinaryInstruction reckoned) {
    IntegerConstantInstruction one = new IntegerConstantInstruction();
    one.setConstant(1);
    one.setReceiver(reckoned.getProgram().createVariable());
    InvokeInstruction max = new InvokeInstruction();
    max.setType(InvocationType.SPECIAL);
    max.setMethod(MAX);
    max.setArguments(new Variable[] {one.getReceiver(), reckoned.getSecondOperand()});
    max.setReceiver(reckoned.getProgram().createVariable());
    reckoned.insertPrevious(one);
    reckoned.insertPrevious(max);
    reckoned.setSecondOperand(max.getReceiver());
  }
}
