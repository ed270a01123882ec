package io.github.aliexpressrules.examples.service;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells in the same form what Tomcat refuses before it comes to an endpoint. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class TomcatRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  TomcatRefusals() {}

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new AsJson()));
  }

  private static final class AsJson extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
      if (response.getStatus() < 400
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      try {
        Problem problem = Refusals.of(response.getStatus());
        Endpoints.write(response, problem.status(), problem.reply(1).json());
        response.finishResponse();
      } catch (IOException nobodyIsThere) {
        // who cannot be told need not be
      }
    }
  }
}
