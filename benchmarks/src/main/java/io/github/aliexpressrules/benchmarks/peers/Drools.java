package io.github.aliexpressrules.benchmarks.peers;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;

/**
 * Drools in its fastest form: rules as an executable model, compiled once; one base, a stateless
 * session for each decision.
 */
public final class Drools implements Contestant {
  private static final String RULES = "io/github/aliexpressrules/benchmarks/peers/refund.drl";

  private final KieBase base;

  /** Compiles the rules. */
  public Drools() {
    KieServices kie = KieServices.get();
    KieBuilder builder =
        kie.newKieBuilder(
                kie.newKieFileSystem().write(kie.getResources().newClassPathResource(RULES)))
            .buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    base = kie.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
  }

  @Override
  public String name() {
    return "drools";
  }

  @Override
  public Object decide(RefundCase refund) {
    FiredRules fired = new FiredRules();
    StatelessKieSession session = base.newStatelessKieSession();
    session.setGlobal("fired", fired);
    session.execute(refund);
    return fired.ruling();
  }
}
