package dev.kiln.importers.cpuprofile;

import dev.kiln.importers.format.ByteSource;
import dev.kiln.importers.format.FormatDescriptor;
import dev.kiln.importers.format.FormatDescriptor.MimeType;
import dev.kiln.importers.format.Head;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.format.ProfileImporter;
import dev.kiln.importers.format.ProfileSink;
import dev.kiln.importers.text.TextEncoding;
import dev.kiln.model.ProfileBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Optional;

/// Reads CPU profiles of V8: what Chrome's DevTools save and `node --cpu-prof` writes.
///
/// ```
///   {"nodes": [{"id", "callFrame": {"functionName", "url", "lineNumber"}, "children": [ids]}],
///    "startTime", "endTime", "samples": [ids], "timeDeltas": []}          all times microseconds
///   {"head": {a tree of nodes}, "startTime", "endTime", "samples": [ids], "timestamps": []}
/// ```
///
/// The second, older form has its timestamps in microseconds, start and end in seconds, and may
/// have no timestamps at all. Each sample is a row with its time. Its value types are
/// `cpu/microseconds`, the time until the next sample, and `samples/count`; without times the count
/// alone. V8 samples by the clock on the wall and calls a thread that waits for work idle: such
/// samples have the value types `idle/microseconds` and `idle samples/count`. `hitCount` is not
/// read, as it counts other samples than the file lists.
///
/// A file that is cut among its samples or times is shown up to there. One that is cut before holds
/// nothing to show.
///
/// @see <a href="https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-Profile">the
///   type Profile of the DevTools protocol</a>
public final class CpuprofileImporter implements ProfileImporter {
  @Override
  public FormatDescriptor descriptor() {
    MimeType type =
        new MimeType("application/x-v8-cpuprofile", List.of(".cpuprofile"), "", "application/json");
    return new FormatDescriptor(
        "cpuprofile",
        "V8 CPU profiles",
        "V8 CPU profile",
        List.of(".cpuprofile"),
        List.of(type),
        Optional.empty());
  }

  @Override
  public boolean recognizes(Head head) {
    return CpuprofileSignature.matches(head);
  }

  @Override
  public void read(ByteSource source, ProfileSink sink, ImportLog log)
      throws IOException, ImportException {
    TextEncoding encoding = TextEncoding.of(source.head().toBytes());
    ProfileBuilder builder = sink.begin("");
    CpuprofileReader file = new CpuprofileReader(builder, log);
    String damage;
    try (InputStream in = source.open()) {
      in.skipNBytes(encoding.bomLength());
      damage = file.read(new InputStreamReader(in, encoding.charset()));
    }
    refuseEmpty(source.name(), file, damage);
    if (!damage.isEmpty()) {
      log.add("V8 CPU profile " + damage + "; what came before is shown", "");
    }
    SampleRows rows = new SampleRows(builder, file);
    rows.add(log);
    builder.format("cpuprofile", file.isTree ? "tree" : "");
    if (rows.durationNanos() > 0) {
      builder.duration(rows.durationNanos());
    }
    if (!file.title.isEmpty()) {
      builder.fact("Title", file.title);
    }
  }

  private static void refuseEmpty(String name, CpuprofileReader file, String damage)
      throws ImportException {
    if (file.isOfModel()) {
      throw new ImportException(
          name
              + ": a model that Visual Studio Code made of a V8 CPU profile; open the profile"
              + " itself (.cpuprofile)");
    }
    boolean empty = file.samples.size() == 0 || file.nodes.size() == 0;
    if (empty && damage.isEmpty()) {
      throw new ImportException(name + ": V8 CPU profile without samples");
    }
    if (empty) {
      throw new ImportException(
          name + ": V8 CPU profile " + damage + ", before its nodes and samples are complete");
    }
  }
}
