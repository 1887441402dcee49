package dev.kiln.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes collapsed stacks, each once, in random order.
final class CollapsedData {
  private CollapsedData() {}

  /// Writes whole lines until the file has at least `minBytes`.
  static DataSums write(Path file, CallGraph graph, long minBytes, long seed) throws IOException {
    byte[][] names = new byte[CallGraph.FUNCTIONS][];
    for (int function = 0; function < names.length; function++) {
      names[function] = graph.name(function).getBytes(StandardCharsets.US_ASCII);
    }
    Stacks stacks = new Stacks(graph, seed);
    long written = 0;
    long total = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      while (written < minBytes) {
        stacks.next();
        for (int level = 0; level < stacks.depth(); level++) {
          byte[] name = names[stacks.function(level)];
          out.write(name);
          out.write(level + 1 < stacks.depth() ? ';' : ' ');
          written += name.length + 1;
        }
        long count = stacks.weight();
        total += count;
        byte[] digits = (count + "\n").getBytes(StandardCharsets.US_ASCII);
        out.write(digits);
        written += digits.length;
      }
    }
    return new DataSums(stacks.count(), stacks.count(), total);
  }
}
