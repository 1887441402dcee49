package dev.kiln.importers.jfr.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.model.Label;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.SampleTable;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ThreadKindsTest {
  private final ProfileBuilder builder = new ProfileBuilder();
  private final LabelUnions labels = new LabelUnions(builder, new ImportLog());
  private final ThreadKinds kinds = new ThreadKinds(builder);

  /// The labels of one sample on each of the threads 0, 1, 2, ...; `own` is on all of them.
  private List<List<Label>> mark(int threads, Label... own) {
    SampleRows rows = new SampleRows(1);
    for (int thread = 0; thread < threads; thread++) {
      rows.add(thread, 0, thread, labels.set(List.of(own)), 7);
    }
    kinds.mark(List.of(rows), labels);
    List<List<Label>> marked = new ArrayList<>();
    for (int row = 0; row < threads; row++) {
      assertEquals(7, rows.link(row));
      marked.add(labels.labels(rows.labels(row)));
    }
    return marked;
  }

  private static Label kind(String kind) {
    return Label.text("thread kind", kind);
  }

  @Test
  void virtualThreadsAndCarriersAreLabelled() {
    kinds.add(0, "", 0, "", true);
    kinds.add(1, "main", 1, "main", false);
    kinds.add(2, "", 30, "VirtualThreads", true);
    kinds.add(3, "loom", 31, "CarrierThreads", false);
    kinds.add(4, "ForkJoinPool-1-worker-2", 32, "", false);
    kinds.add(5, "ForkJoinPool-1-worker-3", 33, "main", false);
    Label state = Label.text("state", "RUNNING");
    List<Label> carrier = List.of(state, kind("carrier"));
    assertEquals(
        List.of(
            List.of(state),
            List.of(state),
            List.of(state, kind("virtual")),
            carrier,
            carrier,
            List.of(state)),
        mark(6, state));
  }

  @Test
  void aNameAloneMakesNoCarrierWhereNoThreadIsVirtual() {
    kinds.add(1, "ForkJoinPool-1-worker-1", 30, "", false);
    assertEquals(List.of(List.of(), List.of()), mark(2));
  }

  @Test
  void intervalsOfAVirtualThreadAreThoseOfItsIdWhateverItsName() {
    kinds.add(1, "", 30, "", true);
    kinds.add(2, "renamed", 30, "", true);
    kinds.add(3, "ForkJoinPool-1-worker-1", 25, "", false);
    int set = labels.set(List.of(Label.text("span name", "GET")));
    int link = builder.link(0, 0, 5);
    builder.intervals().add("span", 2, 0, 10, set, link);
    builder.valueType(builder.eventType("samples"), new ValueType("samples", "count"));
    for (int thread = 1; thread <= 3; thread++) {
      builder.addSample(0, 0);
      builder.sampleTime(thread);
      builder.sampleThread(thread);
    }
    SampleTable rows = builder.build().samples();
    assertEquals(List.of(link, link, 0), List.of(rows.link(0), rows.link(1), rows.link(2)));
    assertEquals(List.of(set, set, 0), List.of(rows.labels(0), rows.labels(1), rows.labels(2)));
  }
}
