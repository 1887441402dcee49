package dev.kiln.app.report.info;

import dev.kiln.model.Label;
import dev.kiln.model.LinkTable;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileInfo;
import dev.kiln.model.ProfileInfo.Fact;
import dev.kiln.model.SampleTable;
import dev.kiln.model.sampling.SampleQuality;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What `kiln info` and the facts view show about a profile, counted once.
public final class ProfileSummary {
  private static final int TYPES_SHOWN = 2;

  private record Trace(long high, long low) {}

  private final Profile profile;
  private final Map<String, Set<String>> labels = new TreeMap<>();
  private final int traces;
  private final int spans;
  private final long linkedSamples;
  private final List<SampleQuality> qualities = new ArrayList<>();

  public ProfileSummary(Profile profile) {
    this.profile = profile;
    for (Label label : profile.labelSets().distinct()) {
      labels.computeIfAbsent(label.key(), _ -> new HashSet<>()).add(label.valueText());
    }
    LinkTable links = profile.links();
    Set<Trace> seenTraces = new HashSet<>();
    Set<Long> seenSpans = new HashSet<>();
    for (int link = 1; link < links.size(); link++) {
      seenTraces.add(new Trace(links.traceHigh(link), links.traceLow(link)));
      seenSpans.add(links.span(link));
    }
    seenTraces.remove(new Trace(0, 0));
    seenSpans.remove(0L);
    traces = seenTraces.size();
    spans = seenSpans.size();
    long linked = 0;
    for (int row = 0; row < profile.samples().size(); row++) {
      linked += profile.samples().link(row) != 0 ? 1 : 0;
    }
    linkedSamples = linked;
    for (int v = 0; v < profile.valueTypes().size(); v++) {
      qualities.add(SampleQuality.of(profile, v));
    }
  }

  /// Label keys, each with the number of its values.
  public Map<String, Integer> labels() {
    Map<String, Integer> counts = new TreeMap<>();
    labels.forEach((key, values) -> counts.put(key, values.size()));
    return counts;
  }

  public int traces() {
    return traces;
  }

  /// Different span ids.
  public int spans() {
    return spans;
  }

  /// Samples that carry a trace or span id.
  public long linkedSamples() {
    return linkedSamples;
  }

  public SampleQuality quality(int valueType) {
    return qualities.get(valueType);
  }

  /// Threads with a sample; row 0 of the table is "unknown".
  public int threads() {
    return profile.threads().size() - 1;
  }

  /// The time of the first sample and of the last, nanoseconds since the profile's start.
  public OptionalLong firstSampleNanos() {
    SampleTable samples = profile.samples();
    boolean timed = samples.hasTime() && samples.size() > 0;
    return timed ? OptionalLong.of(samples.timeNanos(0)) : OptionalLong.empty();
  }

  public OptionalLong lastSampleNanos() {
    SampleTable samples = profile.samples();
    boolean timed = samples.hasTime() && samples.size() > 0;
    return timed ? OptionalLong.of(samples.timeNanos(samples.size() - 1)) : OptionalLong.empty();
  }

  /// The recording in words, one row per fact.
  public List<Fact> recording() {
    ProfileInfo info = profile.info();
    List<Fact> rows = new ArrayList<>();
    rows.add(new Fact("format", (info.format() + " " + info.formatVersion()).strip()));
    rows.add(new Fact("producer", info.producer().isEmpty() ? "unknown" : info.producer()));
    if (info.startTimeNanos().isPresent()) {
      Instant start = Instant.ofEpochSecond(0, info.startTimeNanos().getAsLong());
      rows.add(new Fact("start", start.toString()));
    }
    rows.add(new Fact("duration", time(info.durationNanos())));
    if (firstSampleNanos().isPresent()) {
      String range = time(firstSampleNanos()) + " to " + time(lastSampleNanos());
      rows.add(new Fact("samples at", range));
    }
    ValueType periodType = info.periodType();
    if (periodType != null && info.period().isPresent()) {
      String period = Quantities.format(info.period().getAsLong(), periodType);
      rows.add(new Fact("period", period + " of " + periodType.name()));
    }
    rows.add(new Fact("samples", count(profile.samples().size())));
    rows.add(new Fact("stacks", count(profile.stacks().size() - 1)));
    rows.add(new Fact("functions", count(profile.functions().size())));
    boolean threaded = profile.samples().hasThreads();
    rows.add(new Fact("threads", threaded ? count(threads()) : "unknown"));
    rows.add(new Fact("labels", labelText()));
    rows.add(new Fact("traces", linkText()));
    return rows;
  }

  /// The parts of a value type that tell less than the whole, such as `truncated 1.2 %`; empty if
  /// there are none.
  public String qualityText(int valueType) {
    SampleQuality quality = qualities.get(valueType);
    List<String> parts = new ArrayList<>();
    addShare(parts, "truncated", quality.truncated(), quality.total());
    addShare(parts, "unknown", quality.unknown(), quality.total());
    addShare(parts, "without stack", quality.withoutStack(), quality.total());
    return String.join(", ", parts);
  }

  private static void addShare(List<String> parts, String what, long part, long total) {
    if (part != 0 && total != 0) {
      parts.add(what + " " + Quantities.share((double) part / total));
    }
  }

  private String labelText() {
    if (labels.isEmpty()) {
      return "none";
    }
    List<String> texts = new ArrayList<>();
    labels().forEach((key, values) -> texts.add(key + " (" + count(values) + ")"));
    return String.join(", ", texts);
  }

  private String linkText() {
    return linkedSamples == 0
        ? "none"
        : count(traces) + ", " + count(spans) + " spans on " + count(linkedSamples) + " samples";
  }

  private static String time(OptionalLong nanos) {
    return nanos.isPresent() ? Quantities.time(nanos.getAsLong() / 1e9) : "unknown";
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /// The value types of a profile in a few words: `cpu/nanoseconds, samples/count and 3 more`.
  public static String typesOf(Profile profile) {
    List<ValueType> types = profile.valueTypes();
    int shown = types.size() <= TYPES_SHOWN + 1 ? types.size() : TYPES_SHOWN;
    String first =
        types.subList(0, shown).stream().map(ValueType::toString).collect(Collectors.joining(", "));
    return shown == types.size() ? first : first + " and " + (types.size() - shown) + " more";
  }
}
