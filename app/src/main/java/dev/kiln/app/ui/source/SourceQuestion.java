package dev.kiln.app.ui.source;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.source.Found;
import dev.kiln.app.session.source.SourceFinder;
import dev.kiln.app.session.source.SourceKey;
import dev.kiln.app.session.source.SourceRules;
import dev.kiln.app.session.source.SourceText;
import dev.kiln.model.FunctionTable;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileInfo;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.tree.LineTotals;
import dev.kiln.model.tree.LineTotals.Line;
import dev.kiln.model.tree.TreeShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks for the source of one node of an answer's tree.
///
/// @param profile the recording, whose lines are counted
/// @param profilePath its file
/// @param answer whose samples count
/// @param node the chosen node, not the root
/// @param finder finds the file
/// @param rules by these rules
/// @param last the text that was shown last, used again if the file is the same
record SourceQuestion(
    Profile profile,
    Path profilePath,
    Answer answer,
    int node,
    SourceFinder finder,
    SourceRules rules,
    @Nullable SourceText last) {

  /// Finds, reads and counts; not on the JavaFX thread.
  SourceAnswer ask() {
    TreeShape shape = answer.tree().shape();
    FunctionTable functions = shape.profile().functions();
    int function = shape.profile().frames().function(shape.frame(node));
    String name = functions.name(function);
    SourceKey key = SourceKey.of(name, functions.file(function));
    if (!key.isKnown()) {
      return nothing(key, name);
    }
    Found found = finder.find(key, rules);
    SourceText text = null;
    String problem = "";
    if (found instanceof Found.Source source) {
      try {
        text = read(source.path());
      } catch (IOException e) {
        problem = String.valueOf(e.getMessage());
      }
    }
    BitSet inFile = functionsOf(key);
    List<Line> values = lines(inFile);
    int target = target(shape, name, inFile, values);
    return new SourceAnswer(key, name, found, text, problem, values, target, changed(text));
  }

  private static SourceAnswer nothing(SourceKey key, String name) {
    Found none = new Found.Missing(List.of());
    return new SourceAnswer(key, name, none, null, "", List.of(), 0, false);
  }

  private SourceText read(Path path) throws IOException {
    boolean same =
        last != null
            && last.path().equals(path)
            && last.modified().equals(Files.getLastModifiedTime(path).toInstant());
    return same && last != null ? last : SourceText.read(path);
  }

  /// The functions of the profile whose source is this file.
  private BitSet functionsOf(SourceKey key) {
    FunctionTable functions = profile.functions();
    BitSet found = new BitSet(functions.size());
    for (int f = 0; f < functions.size(); f++) {
      found.set(f, SourceKey.of(functions.name(f), functions.file(f)).isSameFile(key));
    }
    return found;
  }

  private List<Line> lines(BitSet functions) {
    return LineTotals.of(profile, answer.rows(), answer.tree().valueType(), functions::get);
  }

  /// The node's own line if nodes are lines, else the costliest of its function.
  private int target(TreeShape shape, String name, BitSet inFile, List<Line> values) {
    int own = shape.profile().frames().line(shape.frame(node));
    if (shape.keys().by() == MergeKey.LINE && own > 0) {
      return own;
    }
    BitSet named = new BitSet();
    inFile.stream().filter(f -> profile.functions().name(f).equals(name)).forEach(named::set);
    List<Line> candidates = inFile.cardinality() == named.cardinality() ? values : lines(named);
    return candidates.stream()
        .filter(line -> line.line() > 0)
        .max(Comparator.comparingLong(line -> Math.abs(line.total())))
        .map(Line::line)
        .orElse(own);
  }

  private boolean changed(@Nullable SourceText text) {
    return text != null && text.modified().isAfter(recorded());
  }

  /// When the recording ended; if it does not say, when its file was written.
  private Instant recorded() {
    ProfileInfo info = profile.info();
    if (info.startTimeNanos().isPresent()) {
      long end = info.startTimeNanos().getAsLong() + info.durationNanos().orElse(0);
      return Instant.ofEpochSecond(0, end);
    }
    try {
      return Files.getLastModifiedTime(profilePath).toInstant();
    } catch (IOException _) {
      return Instant.MAX;
    }
  }
}
