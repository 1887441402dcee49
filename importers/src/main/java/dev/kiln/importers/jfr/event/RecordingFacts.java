package dev.kiln.importers.jfr.event;

import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.ProfileInfo;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a recording says of the JVM and the machine, and how many events of each type it has.
public final class RecordingFacts {
  /// @param type the event type
  /// @param field its field
  /// @param fact the name to show it under
  public record Source(String type, String field, String fact) {}

  private static final String JVM = "jdk.JVMInformation";
  private static final String CPU = "jdk.CPUInformation";
  private static final String JVM_START = "JVM start";
  private static final String GC = "jdk.GCConfiguration";

  private static final List<Source> SOURCES =
      List.of(
          new Source(JVM, "jvmName", "JVM"),
          new Source(JVM, "jvmVersion", "JVM version"),
          new Source(JVM, "jvmArguments", "JVM arguments"),
          new Source(JVM, "javaArguments", "Java arguments"),
          new Source(JVM, "pid", "pid"),
          new Source(JVM, "jvmStartTime", JVM_START),
          new Source("jdk.OSInformation", "osVersion", "OS"),
          new Source(CPU, "cpu", "CPU"),
          new Source(CPU, "description", "CPU model"),
          new Source(CPU, "cores", "cores"),
          new Source(CPU, "hwThreads", "hardware threads"),
          new Source(GC, "youngCollector", "young collector"),
          new Source(GC, "oldCollector", "old collector"));

  private static final Pattern JRE = Pattern.compile("JRE \\(([^)]+)\\)");
  private static final Pattern MODEL = Pattern.compile("(?:Brand:|model name\\s*:)\\s*([^\\n,]+)");
  private static final int MAX_TEXT = 10_000;

  private final Map<String, String> facts = new LinkedHashMap<>();
  private final Set<String> jvmStarts = new HashSet<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Map<String, Long> events = new LinkedHashMap<>();

  /// The facts that an event type gives.
  public static List<Source> of(String type) {
    return SOURCES.stream().filter(source -> source.type().equals(type)).toList();
  }

  /// Notes a fact; the first chunk's word stands.
  public void put(String fact, String text) {
    if (fact.equals(JVM_START)) {
      if (jvmStarts.size() <= 1 && !text.isEmpty()) {
        jvmStarts.add(text);
      }
      return;
    }
    String shown = fact.equals("CPU model") ? model(text) : text.strip();
    if (!shown.isEmpty()) {
      facts.putIfAbsent(fact, shown.length() > MAX_TEXT ? shown.substring(0, MAX_TEXT) : shown);
    }
  }

  /// Adds to a count that is shown only where it is not 0.
  public void count(String fact, long times) {
    if (times > 0) {
      counts.merge(fact, times, Long::sum);
    }
  }

  /// Notes a count of which the largest stands.
  public void most(String fact, long times) {
    if (times > 0) {
      counts.merge(fact, times, Math::max);
    }
  }

  /// Whether the file has chunks of several JVMs, one recording behind another.
  boolean areOfSeveralJvms() {
    return jvmStarts.size() > 1;
  }

  public void countEvent(String type, long times) {
    events.merge(type, times, Long::sum);
  }

  /// Number of events by type.
  public Map<String, Long> events() {
    return events;
  }

  /// `JDK 21.0.6+7`, by the JVM's own words; empty where it says nothing.
  String jdk() {
    String version = facts.getOrDefault("JVM version", "");
    Matcher jre = JRE.matcher(version);
    String found = jre.find() ? jre.group(1) : version;
    return found.isEmpty() ? "" : "JDK " + found;
  }

  void writeTo(ProfileBuilder builder) {
    facts.forEach(builder::fact);
    count("method traces", events.getOrDefault("jdk.MethodTrace", 0L));
    count(ProfileInfo.Fact.COLLECTIONS, events.getOrDefault("jdk.GarbageCollection", 0L));
    counts.forEach((fact, count) -> builder.fact(fact, count.toString()));
    SampleEvents.all().stream()
        .map(SampleEvent::type)
        .filter(events::containsKey)
        .forEach(type -> builder.fact("event " + type, String.valueOf(events.get(type))));
  }

  /// What a refusal says was found: the most frequent types first.
  public String describeEvents() {
    List<String> most =
        events.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(8)
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .toList();
    long all = events.values().stream().mapToLong(Long::longValue).sum();
    String more = events.size() > most.size() ? ", ..." : "";
    return String.format(
        Locale.ROOT,
        "%,d events of %d types: %s%s",
        all,
        events.size(),
        String.join(", ", most),
        more);
  }

  private static String model(String description) {
    Matcher matcher = MODEL.matcher(description);
    return matcher.find() ? matcher.group(1).strip() : "";
  }
}
