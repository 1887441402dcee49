package dev.kiln.importers.collapsed;

import dev.kiln.importers.format.ProfileWriter;
import dev.kiln.model.FrameTable;
import dev.kiln.model.Profile;
import dev.kiln.model.query.Rows;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes one value type as collapsed stacks: UTF-8, one line for each stack of names that has a
/// value, rows with the same names summed.
///
/// Names are written as [NameEscape] says, so that any can be read back; an empty name becomes
/// `[unknown]`, and samples without a stack are written as the frame `[unknown]`. Lines, files,
/// modules, labels and times are lost. There is no comment line with the query, for a reader that
/// is in wide use, async-profiler's converter, takes every line for a stack and stops at one.
public final class CollapsedWriter implements ProfileWriter {
  private static final String UNKNOWN = "[unknown]";

  private final boolean kindSuffixes;

  /// A writer without kind suffixes.
  public CollapsedWriter() {
    this(false);
  }

  /// @param kindSuffixes whether frame kinds are written as `_[j]`, `_[k]`, ...
  public CollapsedWriter(boolean kindSuffixes) {
    this.kindSuffixes = kindSuffixes;
  }

  @Override
  public void write(Profile profile, int valueType, Rows rows, OutputStream out)
      throws IOException {
    Names names = names(profile);
    NameTrie trie = NameTrie.of(profile, names.ofFrame());
    long[] values = new long[trie.size()];
    rows.forEach(
        row ->
            values[trie.node(profile.samples().stack(row))] +=
                profile.samples().value(row, valueType));
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    int[] path = new int[64];
    for (int node = 0; node < values.length; node++) {
      if (values[node] != 0) {
        path = trie.path(node, path);
        for (int i = 1; i <= path[0]; i++) {
          Name name = names.distinct().get(path[i]);
          text.append(i == 1 ? name.first(path[0] == 1) : ";" + name.inner());
        }
        text.append(path[0] == 0 ? UNKNOWN : "");
        text.append(' ').append(Long.toString(values[node])).append('\n');
      }
    }
    text.flush();
  }

  /// A name and what stands behind it.
  ///
  /// @param inner the whole as it is written behind another frame
  private record Name(String name, String suffix, String inner) {
    static Name of(String function, String suffix) {
      String name = function.isEmpty() ? UNKNOWN : function;
      return new Name(name, suffix, NameEscape.escape(name) + suffix);
    }

    /// The whole as it is written at the start of a line.
    String first(boolean alone) {
      return NameEscape.escapeFirst(name, alone) + suffix;
    }
  }

  /// The name of each frame, as an index into the distinct ones.
  private record Names(int[] ofFrame, List<Name> distinct) {}

  private Names names(Profile profile) {
    FrameTable frames = profile.frames();
    int[] ofFrame = new int[frames.size()];
    List<Name> distinct = new ArrayList<>();
    Map<String, Integer> known = new HashMap<>();
    for (int frame = 0; frame < ofFrame.length; frame++) {
      String function = profile.functions().name(frames.function(frame));
      Name name = Name.of(function, kindSuffixes ? frames.kind(frame).suffix() : "");
      Integer index = known.putIfAbsent(name.inner(), distinct.size());
      if (index == null) {
        index = distinct.size();
        distinct.add(name);
      }
      ofFrame[frame] = index;
    }
    return new Names(ofFrame, distinct);
  }
}
