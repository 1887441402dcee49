package dev.kiln.diffview.words;

import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.FunctionDelta;
import dev.kiln.model.diff.FunctionDeltas;
import dev.kiln.model.diff.Move;
import dev.kiln.model.diff.NodeChange;
import dev.kiln.model.diff.TopChanges.Top;
import dev.kiln.render.color.diff.DiffNotes;
import dev.kiln.render.layout.FrameNames;
import dev.kiln.render.svg.diff.DiffPage.Change;
import java.util.ArrayList;
import java.util.List;

/// Describes the largest changes, and code that only moved, in words.
public final class ChangeWords {
  /// More moves than these are counted.
  private static final int MOST_MOVES = 3;

  private final DiffWords words;

  public ChangeWords(DiffWords words) {
    this.words = words;
  }

  /// `costs 614 µs more`, `is new and costs 374 µs`, `is gone and saves 300 µs`.
  public String what(Top top) {
    String size = words.amounts().size(Math.abs(top.delta()));
    boolean share = words.diff().scale().basis() == Basis.SHARE;
    String verb = share ? "takes " : "costs ";
    return switch (top.change()) {
      case NEW -> "is new and " + verb + size;
      case VANISHED -> "is gone and " + (share ? "frees " : "saves ") + size;
      default -> verb + size + (top.delta() > 0 ? " more" : " less");
    };
  }

  /// `1.15 ms to 1.77 ms`, `none to 374 µs`.
  public String sides(Top top) {
    return side(top.base()) + " to " + side(top.current());
  }

  private String side(double value) {
    return value == 0 ? "none" : words.amount(value);
  }

  /// A change as a picture shows it.
  public Change change(Top top) {
    double larger = Math.max(Math.abs(top.base()), Math.abs(top.current()));
    boolean alone = top.change() == NodeChange.NEW || top.change() == NodeChange.VANISHED;
    return new Change(
        top.name(),
        what(top),
        top.delta(),
        alone || larger == 0 ? "" : DiffNotes.percent(top.delta() / larger),
        sides(top),
        DiffChangesOf.mark(top.change()));
  }

  /// A sentence for each function that only moved, the first three; then how many more there are.
  public List<String> moved(FunctionDeltas functions) {
    List<Move> moves = words.diff().movedFunctions();
    List<String> said = new ArrayList<>();
    for (Move move : moves.subList(0, Math.min(MOST_MOVES, moves.size()))) {
      said.add(moved(move, functions.delta(move.key())));
    }
    int more = moves.size() - said.size();
    if (more > 0) {
      said.add(more + (more == 1 ? " more function" : " more functions") + " only moved.");
    }
    return said;
  }

  /// `loadTax only moved, from quote to place: 337 µs before, 340 µs after.`
  public String moved(Move move, FunctionDelta function) {
    String from = words.amount(function.base().scaledTotal());
    String to = words.amount(function.current().scaledTotal());
    String amounts =
        from.equals(to) ? from + " before and after" : from + " before, " + to + " after";
    String places =
        move.from() == move.to()
            ? ""
            : ", from " + caller(move.from()) + " to " + caller(move.to());
    return shortName(function.name()) + " only moved" + places + ": " + amounts + ".";
  }

  private String caller(int key) {
    return key < 0 ? "the root" : shortName(words.diff().shape().keys().name(key));
  }

  /// A name from its class on, as tables lead with.
  public static String shortName(String name) {
    List<String> forms = FrameNames.forms(name);
    return forms.get(Math.max(0, forms.size() - 2));
  }
}
