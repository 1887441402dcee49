package dev.kiln.importers.pprof.write;

import dev.kiln.model.Label;
import dev.kiln.model.LinkTable;
import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The labels that a row gets in a pprof file: its own, and what pprof has no other place for.
final class LabelWriter {
  private static final Set<String> TRACE_KEYS =
      Set.of("trace_id", "trace id", "span_id", "span id", "local root span id");

  private LabelWriter() {}

  static List<Label> of(Profile profile, int row) {
    SampleTable samples = profile.samples();
    List<Label> own = profile.labelSets().labels(samples.labels(row));
    int link = samples.link(row);
    int thread = samples.thread(row);
    if (link == 0 && thread == 0) {
      return own;
    }
    Set<String> keys = own.stream().map(Label::key).collect(Collectors.toSet());
    List<Label> labels = new ArrayList<>(own);
    if (keys.stream().noneMatch(TRACE_KEYS::contains)) {
      addLink(profile.links(), link, labels);
    }
    if (thread != 0 && !keys.contains("thread")) {
      String name = profile.threads().name(thread);
      String shown = name.isEmpty() ? Long.toString(profile.threads().id(thread)) : name;
      labels.add(Label.text("thread", shown));
    }
    return labels;
  }

  private static void addLink(LinkTable links, int link, List<Label> labels) {
    long high = links.traceHigh(link);
    long low = links.traceLow(link);
    if ((high | low) != 0) {
      labels.add(Label.text("trace_id", String.format("%016x%016x", high, low)));
    }
    if (links.span(link) != 0) {
      labels.add(Label.text("span_id", String.format("%016x", links.span(link))));
    }
  }
}
