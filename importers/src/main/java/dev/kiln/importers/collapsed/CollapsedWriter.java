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
/// A `;` in a name becomes `:`, line breaks become blanks, an empty name becomes `[unknown]`;
/// samples without a stack are written as the frame `[unknown]`. Lines, files, modules, labels and
/// times are lost. There is no comment line with the query, for a reader that is in wide use,
/// async-profiler's converter, takes every line for a stack and stops at one.
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
          text.append(i == 1 ? "" : ";").append(names.texts().get(path[i]));
        }
        text.append(path[0] == 0 ? UNKNOWN : "");
        text.append(' ').append(Long.toString(values[node])).append('\n');
      }
    }
    text.flush();
  }

  /// The name of each frame, as an index into the distinct texts.
  private record Names(int[] ofFrame, List<String> texts) {}

  private Names names(Profile profile) {
    FrameTable frames = profile.frames();
    int[] ofFrame = new int[frames.size()];
    List<String> texts = new ArrayList<>();
    Map<String, Integer> known = new HashMap<>();
    for (int frame = 0; frame < ofFrame.length; frame++) {
      String name = sanitized(profile.functions().name(frames.function(frame)));
      String text = kindSuffixes ? name + frames.kind(frame).suffix() : name;
      Integer index = known.putIfAbsent(text, texts.size());
      if (index == null) {
        index = texts.size();
        texts.add(text);
      }
      ofFrame[frame] = index;
    }
    return new Names(ofFrame, texts);
  }

  private static String sanitized(String name) {
    String line = name.replace(';', ':').replaceAll("[\\r\\n]+", " ").strip();
    return line.isEmpty() ? UNKNOWN : line;
  }
}
