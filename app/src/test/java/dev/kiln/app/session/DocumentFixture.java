package dev.kiln.app.session;

import dev.kiln.app.session.Subject.OneProfile;
import dev.kiln.app.session.Subject.TwoSides;
import dev.kiln.app.session.settings.Settings;
import dev.kiln.app.session.task.Background;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.identity.IdentityRules;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.IncomparableException;
import dev.kiln.model.run.RunInput;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.color.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A document without a toolkit: the test runs its background and its results.
final class DocumentFixture {
  /// Two paths to `end`, the heavier one by `b`.
  static final String STACKS = "run;a;end 3\nrun;b;end 5\nrun;b;other 2";

  final Steps work = new Steps();
  final Steps results = new Steps();
  final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  final Preferences preferences;
  final Document document;

  DocumentFixture(Path folder, Subject subject) {
    preferences = new Preferences(Settings.load(folder));
    document = new Document(subject, new Background(work, results), preferences, theme);
  }

  /// A document of [#STACKS] with its first answer.
  static DocumentFixture answered(Path folder) {
    DocumentFixture fixture = new DocumentFixture(folder, one(STACKS));
    fixture.document.ask();
    fixture.settle();
    return fixture;
  }

  /// @param stacks a stack and its value a line, as in a collapsed file
  static OneProfile one(String stacks) {
    Sources sources = Sources.of(Path.of("one.folded"));
    ImportResult input = ImportResult.of("one.folded", profile(stacks), new ImportLog());
    return OneProfile.of(sources, input, input.profiles().getFirst());
  }

  static TwoSides two(String base, String current) {
    Sources sources = Sources.sides(List.of(Path.of("before")), List.of(Path.of("after")));
    try {
      Comparison comparison =
          Comparison.of(
              List.of(new RunInput("before", profile(base))),
              List.of(new RunInput("after", profile(current))),
              IdentityRules.standard());
      return TwoSides.of(sources, comparison, new ImportLog());
    } catch (IncomparableException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Profile profile(String stacks) {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("samples", "count"));
    for (String line : stacks.lines().toList()) {
      int space = line.indexOf(' ');
      int stack = 0;
      for (String name : line.substring(0, space).split(";")) {
        stack =
            builder.child(stack, builder.frame(builder.function(name, "", ""), 0, FrameKind.JIT));
      }
      builder.addSample(event, stack);
      builder.value(0, Long.parseLong(line.substring(space + 1)));
    }
    return builder.build();
  }

  /// Runs all work and all results, until nothing comes of them.
  void settle() {
    while (work.size() + results.size() > 0) {
      work.runAll();
      results.runAll();
    }
  }

  void query(String text) {
    document.store().update(s -> s.withQuery(QueryText.parse(text)));
  }

  Answer answer() {
    return Objects.requireNonNull(document.answerProperty().get());
  }

  String answeredQuery() {
    return QueryText.format(answer().query());
  }

  /// The node of the present answer at the end of a path, such as `run;b`.
  int node(String path) {
    TreeShape shape = answer().tree().shape();
    for (int node = 0; node < shape.size(); node++) {
      if (path(shape, node).equals(path)) {
        return node;
      }
    }
    throw new IllegalArgumentException("no " + path);
  }

  private static String path(TreeShape shape, int node) {
    if (node == 0) {
      return "";
    }
    String before = path(shape, shape.parent(node));
    return before.isEmpty() ? shape.name(node) : before + ";" + shape.name(node);
  }

  /// The path to the chosen node; empty if none is chosen.
  String chosen() {
    int node = document.selectedNodeProperty().get();
    return node < 0 ? "" : path(answer().tree().shape(), node);
  }
}
