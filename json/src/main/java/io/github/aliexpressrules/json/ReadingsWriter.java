package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.decision.Readings;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Reading;
import java.time.Instant;
import java.util.Map;

/** Writes what each source says to a request. */
final class ReadingsWriter {
  private ReadingsWriter() {}

  static String readings(Request request) {
    Readings<?> readings = request.readings();
    return JsonOut.about(request, json -> readings(json, request.at(), readings));
  }

  static String readings(Readings<?> readings, Instant at) {
    return JsonOut.about(readings.standard(), at, json -> readings(json, at, readings));
  }

  private static void readings(JsonOut json, Instant at, Readings<?> readings) {
    Readings.Agreement now = readings.agreement(at);
    json.text("standard", readings.standard().at(at).verdict().name());
    json.flag("agreed", now.isAgreed());
    verdicts(json, now.verdicts());
    json.texts("silent", readings.silent());
    json.texts("strictest", readings.strictest());
    json.texts("mostLenient", readings.mostLenient());
    json.objects(
        "bands",
        readings.bands(at),
        band -> {
          json.text("name", band.milestone().name());
          json.text("safe", band.safe());
          json.texts("safeBy", band.safeBy());
          json.text("last", band.last());
          json.texts("lastBy", band.lastBy());
        });
    json.objects(
        "agreement",
        readings.agreement(),
        stretch -> {
          json.window(stretch.window(), "from", "until");
          json.flag("agreed", stretch.isAgreed());
          verdicts(json, stretch.verdicts());
        });
  }

  private static void verdicts(JsonOut json, Map<Reading, Verdict> verdicts) {
    json.object(
        "verdicts",
        () -> verdicts.forEach((reading, says) -> json.text(reading.toString(), says.name())));
  }
}
