package dev.kiln.importers.pprof;

import dev.kiln.importers.format.ByteSource;
import dev.kiln.importers.format.FormatDescriptor;
import dev.kiln.importers.format.FormatDescriptor.MimeType;
import dev.kiln.importers.format.Head;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.format.ProfileImporter;
import dev.kiln.importers.format.ProfileSink;
import dev.kiln.importers.format.ReadAhead;
import dev.kiln.importers.pprof.write.PprofWriter;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// Reads pprof profiles: `profile.proto` of github.com/google/pprof, gzip or not, and its older
/// text and binary forms.
///
/// A profile has one event type, `samples`, with one value type for each sample type. Values keep
/// their unit; the period is only a fact. `drop_frames` and `keep_frames` are obeyed. Labels stay
/// labels; those that hold trace or span ids make links too.
///
/// A damaged or shortened file is refused, with the byte where the damage is, unless its string
/// table names the sample types: then what stands before the damage is shown.
public final class PprofImporter implements ProfileImporter {
  /// The tools that wrote the legacy forms kept them small.
  private static final int MAX_LEGACY_BYTES = 128 << 20;

  @Override
  public FormatDescriptor descriptor() {
    // No magic: a pprof file is gzip, and gzip is not ours to claim.
    MimeType type =
        new MimeType("application/vnd.google.pprof", List.of(".pprof", ".pb.gz"), "", "");
    return new FormatDescriptor(
        "pprof",
        "pprof",
        "pprof profile",
        List.of(".pb.gz", ".pprof", ".pb"),
        List.of(type),
        Optional.of(PprofWriter::new));
  }

  @Override
  public boolean recognizes(Head head) {
    return PprofSignature.matches(head) || LegacyForm.of(head).isPresent();
  }

  @Override
  public void read(ByteSource source, ProfileSink sink, ImportLog log)
      throws IOException, ImportException {
    Optional<LegacyForm> legacy = LegacyForm.of(source.head());
    RawProfile raw = new RawProfile(log);
    if (legacy.isPresent()) {
      new LegacyReader(raw, log).read(legacy.get(), bytes(source));
    } else {
      decode(source, raw, log);
    }
    new PprofAssembler(raw, sink.begin(""), log).assemble();
  }

  private static byte[] bytes(ByteSource source) throws IOException, ImportException {
    try (InputStream in = source.open()) {
      byte[] bytes = in.readNBytes(MAX_LEGACY_BYTES);
      if (bytes.length == MAX_LEGACY_BYTES) {
        throw new ImportException(source.name() + ": a legacy pprof file of 128 MiB or more");
      }
      return bytes;
    }
  }

  private static void decode(ByteSource source, RawProfile raw, ImportLog log)
      throws IOException, ImportException {
    try (InputStream in = new ReadAhead(source.open())) {
      PprofDecoder decoder = new PprofDecoder(in, raw, log);
      String damage = decoder.decode();
      if (decoder.holdsTwoProfiles()) {
        throw new ImportException(
            source.name() + ": holds several profiles one behind the other; open each by itself");
      }
      boolean named =
          raw.sampleTypeCount() > 0 && raw.sampleTypes.get(0) < Math.max(raw.strings.size(), 1);
      if (!damage.isEmpty() && !named) {
        throw new ImportException(
            source.name()
                + ": pprof profile "
                + damage
                + "; its names come after that, so that none of its "
                + raw.sampleCount()
                + " samples can be shown");
      }
      raw.numberFunctions(log);
      if (!damage.isEmpty()) {
        log.add("pprof profile " + damage + "; what came before is shown", "");
      }
    }
  }
}
