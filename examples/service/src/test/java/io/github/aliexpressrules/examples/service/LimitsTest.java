package io.github.aliexpressrules.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.json.JsonRules;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Limits as small as they can be, and the end of the service. */
@Timeout(300)
class LimitsTest {
  private static final String REQUEST = ServiceTest.REQUEST;

  @Test
  void whatIsTooMuchIsRefusedAndWhatIsUnderWayIsAnsweredBeforeTheEnd() throws Exception {
    try (Service service =
        Service.start(
            "--limits.answer-within=1ns", "--limits.batch-bytes=" + 3 * REQUEST.length())) {
      HttpResponse<String> late = service.post("/answer", REQUEST);
      assertThat(late.body())
          .isEqualTo(
              ServiceTest.error(
                  "request must be answered within 0 ms, but was not. Send it again later."));
      assertThat(late.statusCode()).isEqualTo(503);
      assertThat(late.headers().firstValue("retry-after")).contains("1");

      HttpResponse<String> large = service.post("/batch", (REQUEST + "\n").repeat(4));
      assertThat(large.body())
          .isEqualTo(
              ServiceTest.error(
                  "batch must have at most "
                      + 3 * REQUEST.length()
                      + " bytes, but has more. Send it in parts."));
      assertThat(large.statusCode()).isEqualTo(413);

      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
        OutputStream out = socket.getOutputStream();
        String body = REQUEST + "\n" + REQUEST;
        out.write(
            ("POST /batch HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length() + "\r\n\r\n")
                .getBytes(UTF_8));
        out.write((REQUEST + "\n").getBytes(UTF_8));
        out.flush();
        InputStream in = socket.getInputStream();
        StringBuilder heard = new StringBuilder();
        while (heard.indexOf("\n{\"id\"") < 0 || heard.charAt(heard.length() - 1) != '\n') {
          heard.append((char) in.read()); // until the first answer has come
        }
        service.process().destroy();
        Thread.sleep(500);
        assertThat(service.process().isAlive()).isTrue();
        out.write(REQUEST.getBytes(UTF_8));
        out.flush();
        heard.append(new String(in.readAllBytes(), UTF_8));
        String answer = JsonRules.standard().answer(REQUEST);
        assertThat(heard.toString().split(Pattern.quote(answer), -1)).hasSize(3);
      }
      assertThat(service.process().waitFor()).isEqualTo(143);
      assertThat(service.log()).noneMatch(line -> line.contains("secret"));
    }
  }
}
