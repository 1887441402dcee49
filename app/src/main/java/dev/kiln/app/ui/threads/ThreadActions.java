package dev.kiln.app.ui.threads;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.QuerySteps;
import dev.kiln.app.session.TimeSpan;
import dev.kiln.model.query.Query;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What can be done with chosen threads: steps of the document's query.
///
/// Filters know threads by name, so threads of one name stay or go together.
final class ThreadActions {
  private final Document document;

  ThreadActions(Document document) {
    this.document = document;
  }

  /// Keeps the samples of these threads only. Where they are more than half of all, the others are
  /// named instead, which is shorter.
  void showOnly(List<ThreadRow> chosen, List<ThreadRow> all) {
    Set<String> names = names(chosen);
    Set<String> others = names(all);
    others.removeAll(names);
    if (others.isEmpty()) {
      step(QuerySteps::withAllThreads);
    } else if (others.size() < names.size()) {
      step(q -> QuerySteps.withoutThreads(QuerySteps.withAllThreads(q), others));
    } else {
      step(q -> QuerySteps.withThreads(q, names));
    }
  }

  /// Drops the samples of these threads.
  void hide(List<ThreadRow> chosen) {
    step(q -> QuerySteps.withoutThreads(q, names(chosen)));
  }

  void showAll() {
    step(QuerySteps::withAllThreads);
  }

  void showTime(TimeSpan span) {
    step(q -> QuerySteps.withTime(q, span));
  }

  void showAllTime() {
    step(QuerySteps::withAllTime);
  }

  private void step(UnaryOperator<Query> step) {
    document.store().update(s -> s.withQuery(step.apply(s.query())));
  }

  private static Set<String> names(List<ThreadRow> rows) {
    return rows.stream()
        .map(ThreadRow::name)
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  /// How many threads share a name with a chosen one without being chosen themselves.
  static int namesakes(List<ThreadRow> chosen, List<ThreadRow> all) {
    Set<String> names = names(chosen);
    long same = all.stream().filter(row -> names.contains(row.name())).count();
    return (int) same - chosen.size();
  }
}
