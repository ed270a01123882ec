package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.holidays.HolidayCalendar;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the business calendars. */
@Command(
    name = "calendars",
    mixinStandardHelpOptions = true,
    description =
        "Lists the business calendars that requests and policies may name (\"calendar\":\"US+CN\"):"
            + " countries, the dates that are known, and the days of the week without business.")
final class CalendarsCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "Only these, a country or several joined by +; all countries if left out.")
  private List<String> names = List.of();

  @Option(names = "--json", description = "Print as JSON, one line a calendar.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  CalendarsCommand() {}

  @Override
  public Integer call() throws IOException {
    Output out = Output.of(spec);
    int status = Main.ANSWERED;
    for (String name : names.isEmpty() ? HolidayCalendar.countries() : names) {
      try {
        print(HolidayCalendar.of(name, ZoneOffset.UTC), out);
      } catch (InvalidValueException unknown) {
        out.complain(String.valueOf(unknown.getMessage()));
        status = Main.LINES_IN_ERROR;
      }
    }
    return status;
  }

  private void print(HolidayCalendar calendar, Output out) throws IOException {
    List<String> weekend =
        List.of(calendar.name().split("\\+", -1)).stream()
            .flatMap(country -> HolidayCalendar.weekend(country).stream())
            .distinct()
            .sorted()
            .map(DayOfWeek::name)
            .toList();
    if (json) {
      out.line(
          "{\"calendar\":\""
              + calendar.name()
              + "\",\"from\":\""
              + calendar.coversFrom()
              + "\",\"until\":\""
              + calendar.coversUntilInclusive()
              + "\",\"weekend\":["
              + weekend.stream().map(day -> "\"" + day + "\"").collect(Collectors.joining(","))
              + "]}");
    } else {
      out.text(calendar + ", but " + String.join(", ", weekend) + "\n");
    }
  }
}
