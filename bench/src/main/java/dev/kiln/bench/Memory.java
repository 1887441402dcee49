package dev.kiln.bench;

import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportCancelledException;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.model.Profile;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.openjdk.jol.info.GraphLayout;

/// Tells the bytes that a profile keeps, and those that its call tree and layout add.
///
/// Two ways, set side by side: the heap in use after full collections, with the profile and without
/// it; and the sizes of the objects, table by table. Run it with the serial collector: the others
/// count regions and not objects.
final class Memory {
  private static final int REPEATS = 3;

  /// Repeats may differ by what the collector and the class loader do beside.
  private static final double TOLERANCE = 0.01;

  private static final long SLACK_BYTES = 64 << 10;

  private Memory() {}

  public static void main(String[] args)
      throws IOException, ImportException, ImportCancelledException {
    if (args.length == 0) {
      throw new IllegalArgumentException("usage: Memory FILE...");
    }
    for (String name : args) {
      report(Path.of(name), System.out);
    }
  }

  static void report(Path file, PrintStream out)
      throws IOException, ImportException, ImportCancelledException {
    // Loads the classes and what they keep for ever, so that no repeat is charged for them.
    warmUp(file);
    long[] retained = new long[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      retained[i] = retainedByImport(file);
    }
    Profile profile = read(file);
    long before = Heap.settledWith(profile);
    CallTree tree = new ProfileView(profile).callTree(Query.all());
    long withTree = Heap.settledWith(tree);
    FlameLayout layout = FlameLayout.of(tree, Order.WEIGHT);
    long withLayout = Heap.settledWith(layout);
    print(out, file, profile, retained);
    row(out, "call tree", withTree - before, tree.size(), "node");
    row(out, "layout", withLayout - withTree, tree.size(), "node");
    long all = retained[REPEATS - 1] + withLayout - before;
    row(out, "in all", all, profile.stacks().size(), "node of the trie");
    line(out, "  in all: %.0f %% of the budget", 100.0 * all / budget(profile));
    out.println();
  }

  private static void warmUp(Path file) throws ImportException, ImportCancelledException {
    bytes(FlameLayout.of(new ProfileView(read(file)).callTree(Query.all()), Order.WEIGHT));
  }

  private static long retainedByImport(Path file) throws ImportException, ImportCancelledException {
    long before = Heap.settled();
    return Heap.settledWith(read(file)) - before;
  }

  private static Profile read(Path file) throws ImportException, ImportCancelledException {
    return ProfileReader.read(file, ImportControl.none()).profile();
  }

  private static void print(PrintStream out, Path file, Profile profile, long[] retained)
      throws IOException {
    long fileBytes = Files.size(file);
    long nodes = profile.stacks().size();
    long samples = profile.samples().size();
    int valueTypes = profile.valueTypes().size();
    long heap = retained[retained.length - 1];
    long stackBytes = bytes(profile.stacks());
    long sampleBytes = bytes(profile.samples());
    long names = bytes(profile.functions());
    long rest = bytes(profile.frames(), profile.threads(), profile.labelSets(), profile.links());
    long objects = stackBytes + sampleBytes + names + rest;
    line(
        out,
        "%s: %,d bytes; %,d nodes, %,d samples, %d value types",
        file.getFileName(),
        fileBytes,
        nodes,
        samples,
        valueTypes);
    line(
        out,
        "  heap   %,15d bytes, %.2f a file byte; repeats %s",
        heap,
        (double) heap / fileBytes,
        agree(retained) ? "agree within 1 %" : "DIFFER");
    line(out, "  tables %,15d bytes, %.1f %% of the heap figure", objects, 100.0 * objects / heap);
    row(out, "stacks", stackBytes, nodes, "node");
    row(out, "samples", sampleBytes, samples, "sample");
    row(out, "functions", names, profile.functions().size(), "function");
    row(out, "the rest", rest, profile.frames().size(), "frame");
    line(
        out,
        "  stacks and samples: %.0f %% of their budget",
        100.0 * (stackBytes + sampleBytes) / budget(profile));
  }

  /// 24 bytes a node, 12 a sample, and 8 for each value that a sample carries.
  private static long budget(Profile profile) {
    long bytes = 24L * profile.stacks().size() + 12L * profile.samples().size();
    for (int type = 0; type < profile.valueTypes().size(); type++) {
      for (int row = 0; row < profile.samples().size(); row++) {
        bytes += profile.samples().carries(row, type) ? 8 : 0;
      }
    }
    return bytes;
  }

  private static boolean agree(long[] retained) {
    long least = Long.MAX_VALUE;
    long most = 0;
    for (long bytes : retained) {
      least = Math.min(least, bytes);
      most = Math.max(most, bytes);
    }
    return most - least <= Math.max(SLACK_BYTES, TOLERANCE * most);
  }

  private static void row(PrintStream out, String what, long bytes, long count, String one) {
    line(out, "  %-10s %,15d bytes, %7.1f a %s", what, bytes, (double) bytes / count, one);
  }

  private static void line(PrintStream out, String format, Object... arguments) {
    out.printf(Locale.ROOT, format + "%n", arguments);
  }

  /// The bytes of all objects that can be reached from these.
  static long bytes(Object... roots) {
    return GraphLayout.parseInstance(roots).totalSize();
  }
}
