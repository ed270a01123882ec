package io.github.aliexpressrules.examples.service;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** Starts the service. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
public class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  /** For Spring. */
  public Main() {}

  /** Starts the service; what is to differ from {@code application.properties} are arguments. */
  public static void main(String[] args) {
    SpringApplication.run(Main.class, args);
  }

  @EventListener
  void started(WebServerInitializedEvent server) {
    LOG.info("listening on port {}", server.getWebServer().getPort());
  }
}
