package dev.kiln.app.ui.hotpaths;

import dev.kiln.app.request.question.RankQuestion;
import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.PopOvers;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.app.ui.hotpaths.whatif.HotAnswer;
import dev.kiln.app.ui.hotpaths.whatif.RankingAsk;
import dev.kiln.importers.counts.CountSources;
import dev.kiln.importers.counts.CountsPreview;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// The files with call counts: asks for them, tries them, shows them line by line, uses and removes
/// them. Each step can be undone.
final class CountFiles {
  private static final List<String> ENDINGS = List.of(".csv", ".prom", ".metrics");

  private final ViewContext context;
  private final Document document;
  private final Supplier<@Nullable HotAnswer> ranking;
  private @Nullable PopOver shown;

  CountFiles(ViewContext context, Supplier<@Nullable HotAnswer> ranking) {
    this.context = context;
    this.document = context.document();
    this.ranking = ranking;
  }

  /// Whether a file's name says that it has metrics, not samples.
  static boolean isOfCounts(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /// Asks for a file, and uses it if it has counts.
  ///
  /// @param owner the control beside which the answer is shown
  void ask(Node owner) {
    context
        .files()
        .file("A file of call counts: CSV, Prometheus text, OTLP metrics")
        .ifPresent(file -> use(owner, file));
  }

  /// The result of trying a file.
  private record Tried(CountSources.Result counts, String problem) {}

  /// Uses a file if it has counts, and shows what became of its lines.
  void use(Node owner, Path file) {
    Answer answer = document.answerProperty().get();
    if (answer == null) {
      return;
    }
    RankingAsk ask = RankingAsk.of(document, answer, null);
    document.compute(
        view -> {
          try {
            return new Tried(HotAnswer.preview(view, ask, file), "");
          } catch (IOException e) {
            return new Tried(CountSources.Result.NONE, String.valueOf(e.getMessage()));
          }
        },
        tried -> tell(owner, file, tried));
  }

  private void tell(Node owner, Path file, Tried tried) {
    if (tried.problem().isEmpty()) {
      look(with(document.store().get().get(RankQuestion.COUNTS), file));
    }
    if (owner.getScene() != null) {
      show(
          owner,
          new CountsList(
              ofFile(tried.counts(), file),
              names(),
              tried.counts().problems(),
              tried.problem(),
              this::remove));
    }
  }

  private static List<CountsPreview> ofFile(CountSources.Result counts, Path file) {
    String name = String.valueOf(file.getFileName());
    return counts.previews().stream().filter(p -> p.file().equals(name)).toList();
  }

  private Set<String> names() {
    return document.store().get().get(RankQuestion.COUNTS).stream()
        .map(file -> String.valueOf(file.getFileName()))
        .collect(Collectors.toSet());
  }

  private static List<Path> with(List<Path> files, Path file) {
    List<Path> more = new ArrayList<>(files);
    more.remove(file);
    more.add(file);
    return more;
  }

  /// Takes the files of a name away.
  private void remove(String name) {
    look(
        document.store().get().get(RankQuestion.COUNTS).stream()
            .filter(file -> !String.valueOf(file.getFileName()).equals(name))
            .toList());
    hide();
  }

  private void look(List<Path> files) {
    document.store().update(s -> s.with(RankQuestion.COUNTS, files));
  }

  /// Shows what became of every line of all sources.
  void showAll(Node owner) {
    HotAnswer now = ranking.get();
    if (now != null) {
      show(
          owner,
          new CountsList(
              now.counts().previews(),
              names(),
              now.counts().problems(),
              now.problem(),
              this::remove));
    }
  }

  private void show(Node owner, CountsList list) {
    hide();
    shown = PopOvers.show(owner, list);
  }

  private void hide() {
    if (shown != null) {
      shown.hide();
    }
  }
}
