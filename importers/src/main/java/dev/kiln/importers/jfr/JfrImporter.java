package dev.kiln.importers.jfr;

import dev.kiln.importers.format.ByteSource;
import dev.kiln.importers.format.FindingsReader;
import dev.kiln.importers.format.FormatDescriptor;
import dev.kiln.importers.format.FormatDescriptor.MimeType;
import dev.kiln.importers.format.Head;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.format.ProfileImporter;
import dev.kiln.importers.format.ProfileSink;
import dev.kiln.importers.jfr.chunk.Chunk;
import dev.kiln.importers.jfr.chunk.ChunkHeader;
import dev.kiln.importers.jfr.chunk.ChunkInput;
import dev.kiln.importers.jfr.chunk.ChunkStream;
import dev.kiln.importers.jfr.decode.ChunkPipeline;
import dev.kiln.importers.jfr.decode.DecodedChunk;
import dev.kiln.importers.jfr.event.Recording;
import dev.kiln.importers.jfr.jmc.JfrFindings;
import dev.kiln.importers.jfr.jmc.JmcChunkParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads JDK Flight Recorder files, chunk by chunk, without holding events in memory; see the
/// package for what becomes of them.
///
/// Chunks that cannot be read are logged and the others kept; a file of which nothing is left, or
/// without any event that carries samples, is an ImportException.
public final class JfrImporter implements ProfileImporter {
  private final ChunkPipeline.Route route;

  public JfrImporter() {
    this(JfrImporter::isOurs);
  }

  /// @param route tells the chunks that Kiln's own reader decodes; JMC's reads the others
  public JfrImporter(ChunkPipeline.Route route) {
    this.route = route;
  }

  /// Whether Kiln's own reader knows the format of a chunk.
  static boolean isOurs(Chunk chunk) {
    return chunk.header().major() == 2 && chunk.header().compressed();
  }

  @Override
  public FormatDescriptor descriptor() {
    MimeType type = new MimeType("application/x-jfr", List.of(".jfr"), "FLR\\0", "");
    return new FormatDescriptor(
        "JFR", "JFR", "Java flight recording", List.of(".jfr"), List.of(type), Optional.empty());
  }

  @Override
  public Optional<FindingsReader> findings() {
    return Optional.of(new JfrFindings());
  }

  @Override
  public boolean recognizes(Head head) {
    return ChunkHeader.startsFile(head);
  }

  @Override
  public void read(ByteSource source, ProfileSink sink, ImportLog log)
      throws IOException, ImportException {
    Recording recording = new Recording(sink.begin(""), log);
    Reading reading = new Reading(recording, log);
    Optional<Path> plain = source.plainFile();
    if (plain.isPresent()) {
      try (FileChannel file = FileChannel.open(plain.get())) {
        run(new ChunkInput.OfFile(file), source, true, reading, log);
      }
    } else {
      try (InputStream in = source.open()) {
        run(new ChunkInput.OfStream(in, source.encodedSize()), source, false, reading, log);
      }
    }
    if (!recording.hasSamples()) {
      throw new ImportException(source.name() + ": " + refusal(recording, reading.lost));
    }
    recording.facts().count("chunks lost", reading.lost);
    recording.finish(reading.version);
  }

  private void run(
      ChunkInput in, ByteSource source, boolean plainFile, Reading reading, ImportLog log)
      throws IOException {
    ChunkStream chunks = new ChunkStream(in, log);
    try (ChunkPipeline pipeline = new ChunkPipeline(chunks, source, plainFile, route)) {
      pipeline.run(reading);
    }
  }

  private static String refusal(Recording recording, int lost) {
    String damage = lost == 0 ? "" : " (" + lost + " chunks are damaged)";
    if (recording.facts().events().isEmpty()) {
      return "no event of this recording can be read" + damage;
    }
    return "the recording has no samples" + damage + ", only " + recording.facts().describeEvents();
  }

  /// Takes the chunks of one file.
  private static final class Reading implements ChunkPipeline.Sink {
    private final Recording recording;
    private final ImportLog log;
    private final JmcChunkParser jmc;
    private final Set<Long> starts = new HashSet<>();
    private String version = "";
    private int lost;

    Reading(Recording recording, ImportLog log) {
      this.recording = recording;
      this.log = log;
      this.jmc = new JmcChunkParser(recording);
    }

    @Override
    public void decoded(Chunk chunk, DecodedChunk decoded) {
      lost += decoded.mergeInto(recording, log) ? 0 : 1;
      note(chunk);
    }

    @Override
    public void other(Chunk chunk) throws IOException {
      lost += jmc.read(chunk, log) ? 0 : 1;
      note(chunk);
    }

    private void note(Chunk chunk) {
      version = chunk.header().major() + "." + chunk.header().minor();
      long start = chunk.header().startNanos();
      if (start != 0 && !starts.add(start)) {
        log.add("chunk with the same start time as another: perhaps a duplicate", chunk.place());
      }
    }
  }
}
