package dev.kiln.diffview.words;

import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.Comparability;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.diff.FunctionDeltas;
import dev.kiln.model.diff.NodeChange;
import dev.kiln.model.diff.TopChanges.Top;
import dev.kiln.model.run.Runs;
import dev.kiln.model.run.Side;
import dev.kiln.render.color.diff.DiffColors;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import dev.kiln.render.svg.diff.DiffPage;
import dev.kiln.render.svg.diff.DiffPage.Flame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the page of a comparison for a pull request: the result, its caveats, the largest changes,
/// the graph.
public final class DiffPages {
  private static final String[] NUMBERS = {"", "", "two ", "three ", "four ", "five "};

  private final DiffWords words;
  private final List<Top> changes;

  private DiffPages(DiffWords words, FunctionDeltas functions) {
    this.words = words;
    this.changes = functions.topChanges();
  }

  /// The page.
  ///
  /// @param functions of the words' own diff, toward callees
  /// @param comparability what a reader should know before any result
  /// @param reason why the basis was chosen, as [Basis.Choice] says it; empty if the user did
  /// @param query the query's text form; empty for everything
  /// @param commands the lines of the command that draws it again
  /// @param flame the graph; null for the changes alone
  /// @param widths what its boxes are as wide as
  public static DiffPage of(
      DiffWords words,
      FunctionDeltas functions,
      Comparability comparability,
      String reason,
      String query,
      List<String> commands,
      @Nullable Flame flame,
      DiffTree.Widths widths) {
    DiffPages pages = new DiffPages(words, functions);
    ChangeWords changeWords = new ChangeWords(words);
    return new DiffPage(
        pages.title(),
        pages.side(Side.BASE),
        pages.side(Side.CURRENT),
        caveats(comparability, reason),
        pages.heading(),
        pages.changes.stream().map(changeWords::change).toList(),
        changeWords.moved(functions),
        pages.howToRead(flame == null ? null : widths, query),
        commands,
        flame);
  }

  /// The graph of a comparison.
  ///
  /// @param layout of the words' own diff
  /// @param bySelf whether colours are of self values, else of totals
  public static Flame flame(
      DiffWords words, FlameLayout layout, Orientation orientation, boolean bySelf) {
    DiffChangesOf changes = new DiffChangesOf(words.diff(), bySelf);
    return new Flame(
        layout,
        Viewport.whole(layout, 1),
        orientation,
        (_, theme) -> new DiffColors(changes, theme),
        bySelf ? words::selfSentence : words::sentence);
  }

  /// The answer: `CPU time per request: +637 µs (+9.1 %)`.
  public static String title(DiffWords words, List<Top> changes) {
    DiffTree diff = words.diff();
    String subject = capital(words.subject());
    if (diff.scale().basis() == Basis.SHARE) {
      if (changes.isEmpty()) {
        return subject + " as a share: no change outside the noise";
      }
      Top top = changes.getFirst();
      String name = ChangeWords.shortName(top.name());
      return subject + " as a share: " + name + " " + words.delta(top.delta());
    }
    double base = diff.total(Side.BASE, 0);
    double current = diff.total(Side.CURRENT, 0);
    String what = words.per().isEmpty() ? subject : subject + " " + words.per();
    if (base == current) {
      return what + ": no change";
    }
    String relative = words.relative(base, current);
    String noise = diff.change(0) == NodeChange.SAME ? ", inside the noise" : "";
    return what + ": " + words.delta(current - base) + " (" + relative + ")" + noise;
  }

  private String title() {
    return title(words, changes);
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }

  private DiffPage.Caption side(Side side) {
    Runs compared = words.diff().comparison().runs(side);
    return new DiffPage.Caption(words.total(side), compared.name(), words.exposure(side));
  }

  private static List<String> caveats(Comparability comparability, String reason) {
    List<String> caveats = new ArrayList<>();
    for (Comparability.Item item : comparability.items()) {
      if (item.level() == Comparability.Level.WARN) {
        caveats.add(caveat(item));
      }
    }
    if (!reason.isEmpty()) {
      caveats.add("Basis: " + reason + ".");
    }
    return caveats;
  }

  private static String caveat(Comparability.Item item) {
    if (item.topic().equals("runs")) {
      return item.words().startsWith("One run")
          ? "One run a side: sampling error is known, run-to-run noise is not."
          : capital(item.words()) + ": differences between runs look like changes.";
    }
    String topic = item.words().contains(item.topic()) ? "" : item.topic() + " ";
    return capital(topic + item.words()) + ". " + item.reason();
  }

  private String heading() {
    return switch (changes.size()) {
      case 0 -> "No function changed by more than the noise";
      case 1 -> "Top change";
      default -> "Top " + NUMBERS[changes.size()] + "changes";
    };
  }

  private String howToRead(DiffTree.@Nullable Widths widths, String query) {
    StringBuilder text = new StringBuilder();
    if (widths != null) {
      text.append(
          switch (widths) {
            case UNION -> "Each box is as wide as the larger of the two sides";
            case BASE -> "Each box is as wide as its base total; new code has no width";
            case CURRENT -> "Each box is as wide as its current total; vanished code has no width";
          });
      text.append("; colour is the change of its total without what only moved. ");
    }
    text.append("Basis: ").append(words.basis()).append('.');
    if (changes.size() > 1) {
      text.append(" A change in the list leaves out those of the list that it calls.");
    }
    if (!query.isEmpty()) {
      text.append(" Query: ").append(query).append('.');
    }
    return text.toString();
  }
}
