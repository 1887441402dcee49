package dev.kiln.importers.jfr.decode;

import dev.kiln.importers.jfr.chunk.BlockReader;
import dev.kiln.importers.jfr.chunk.Chunk;
import dev.kiln.importers.jfr.chunk.ChunkBytes;
import dev.kiln.importers.jfr.chunk.ChunkHeader;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.jfr.chunk.DecodeControl;
import dev.kiln.importers.jfr.chunk.HeaderCopies;
import dev.kiln.importers.jfr.event.EventMeaning;
import dev.kiln.importers.jfr.event.EventNames;
import dev.kiln.importers.jfr.pool.ChunkClock;
import dev.kiln.importers.jfr.pool.ChunkPools;
import dev.kiln.importers.jfr.pool.JfrType;
import dev.kiln.importers.jfr.pool.JfrTypes;
import dev.kiln.importers.jfr.pool.MetadataReader;
import dev.kiln.importers.jfr.pool.TracePool;
import dev.kiln.importers.table.IdMap;
import dev.kiln.importers.table.LongList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Decodes a chunk of format 2: first its metadata, which describes the layout of everything else,
/// then its events, then the constant pools that the events refer to.
///
/// Needs nothing but the chunk, so that several chunks are decoded at once.
public final class ChunkDecoder {
  private final Chunk chunk;
  private final DecodeControl control;
  private final BlockReader in;
  private final DecodedChunk result;
  private final LongList poolOffsets = new LongList(16);
  private final LongList metadataOffsets = new LongList(4);

  private ChunkDecoder(Chunk chunk, DecodeControl control) {
    this.chunk = chunk;
    this.control = control;
    this.in = new BlockReader(chunk.bytes(), control);
    this.result = new DecodedChunk(chunk);
  }

  /// Decodes what can be; the outcome says what could not.
  public static DecodedChunk decode(Chunk chunk, DecodeControl control) throws IOException {
    ChunkDecoder decoder = new ChunkDecoder(chunk, control);
    try {
      decoder.run();
    } catch (DamagedChunkException e) {
      decoder.result.problem("chunk lost: " + e.getMessage());
    } catch (OutOfMemoryError e) {
      return DecodedChunk.tooLarge(chunk);
    }
    return decoder.result;
  }

  private void run() throws IOException, DamagedChunkException {
    JfrTypes types = types();
    ChunkPools pools = new ChunkPools(types);
    EventHandlers handlers = new EventHandlers(types, pools, new ChunkClock(chunk.header()));
    poolOffsets.truncate(0);
    walkAll(handlers);
    if (poolOffsets.size() == 0 && pools.traceKeys().size() > 0) {
      throw new DamagedChunkException("its constant pools are missing");
    }
    result.events(handlers, pools);
    pools.prepare();
    for (int i = 0; i < poolOffsets.size(); i++) {
      try {
        pools.read(in, poolOffsets.get(i), control);
      } catch (DamagedChunkException e) {
        result.problem("chunk damaged: its constant pools cannot all be read");
      }
    }
    control.check();
    TracePool traces = pools.traces();
    if (traces != null) {
      traces.finish();
    }
  }

  private JfrTypes types() throws IOException, DamagedChunkException {
    long offset = chunk.header().metadataOffset();
    if (offset >= ChunkHeader.LENGTH && offset < in.end()) {
      try {
        return MetadataReader.read(in, offset);
      } catch (DamagedChunkException e) {
        // Perhaps others stand elsewhere.
      }
    }
    walk(null, ChunkHeader.LENGTH);
    for (int i = metadataOffsets.size() - 1; i >= 0; i--) {
      try {
        return MetadataReader.read(in, metadataOffsets.get(i));
      } catch (DamagedChunkException e) {
        // Perhaps the ones before are whole.
      }
    }
    throw new DamagedChunkException(
        metadataOffsets.size() == 0 ? "its metadata is missing" : "its metadata is damaged");
  }

  /// Reads all events, and goes on behind damage where an event is known to begin.
  private void walkAll(EventHandlers handlers) throws IOException {
    long end = walk(handlers, ChunkHeader.LENGTH);
    long[] known = end < in.end() ? knownStarts(end) : new long[0];
    while (end < in.end()) {
      long next = nextAfter(end, known);
      if (next >= in.end()) {
        result.problem("chunk damaged: nothing is read after byte " + end + " of it");
        return;
      }
      result.problem("chunk damaged: nothing is read from byte " + end + " to " + next + " of it");
      end = walk(handlers, next);
    }
  }

  /// Where events begin for sure, in ascending order: constant pools that the chain leads to, and
  /// what follows a copy of the header.
  private long[] knownStarts(long damage) throws IOException {
    LongStream.Builder starts = LongStream.builder();
    for (long pool : poolChain()) {
      starts.add(pool);
    }
    ChunkBytes bytes = chunk.bytes();
    long at = damage;
    while (at < bytes.length()) {
      control.check();
      at = HeaderCopies.next(chunk.header(), bytes, at, true) + ChunkHeader.LENGTH;
      starts.add(at);
    }
    return starts.build().sorted().toArray();
  }

  private long nextAfter(long damage, long[] starts) {
    for (long start : starts) {
      if (start > damage) {
        return Math.min(start, in.end());
      }
    }
    return in.end();
  }

  /// Goes from event to event, and notes where metadata and constant pools are.
  ///
  /// @param from where an event begins
  /// @return the offset behind the last sound event
  private long walk(@Nullable EventHandlers handlers, long from) throws IOException {
    long at = from;
    for (int count = 0; at < in.end(); count++) {
      if ((count & 0xfff) == 0) {
        control.check();
      }
      try {
        in.seek(at);
        int size = (int) in.varint();
        if (size < 2 || size > in.end() - at) {
          return at;
        }
        long type = in.varint();
        if (type == ChunkPools.EVENT_TYPE) {
          poolOffsets.add(at);
        } else if (type == MetadataReader.TYPE) {
          metadataOffsets.add(at);
        } else if (handlers != null) {
          handlers.event(type, in, at + size);
        }
        at += size;
      } catch (DamagedChunkException e) {
        return at;
      }
    }
    return at;
  }

  /// Where the constant pools are that can be reached from the one that the header names as the
  /// last.
  private List<Long> poolChain() throws IOException {
    List<Long> chain = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    long at = chunk.header().poolOffset();
    while (at >= ChunkHeader.LENGTH && at < in.end() && seen.add(at)) {
      try {
        in.seek(at);
        int size = (int) in.varint();
        boolean isPool = in.varint() == ChunkPools.EVENT_TYPE;
        in.skipVarints(2); // start, duration
        long delta = in.varint();
        if (!isPool || size < 2 || size > in.end() - at) {
          break;
        }
        chain.add(at);
        at = delta == 0 ? -1 : at + delta;
      } catch (DamagedChunkException e) {
        break;
      }
    }
    return chain;
  }

  /// The handlers of a chunk's event types.
  static final class EventHandlers {
    private final IdMap typeIds = new IdMap();
    private final List<@Nullable EventHandler> handlers = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<long[]> counts = new ArrayList<>();
    private final BitSet spans = new BitSet();
    private long unreadable;
    private long undeclared;

    EventHandlers(JfrTypes types, ChunkPools pools, ChunkClock clock) throws DamagedChunkException {
      for (JfrType type : types.all()) {
        if (type.isEvent() && typeIds.number(type.id()) == handlers.size()) {
          String name = EventNames.modern(type.name());
          EventMeaning meaning = EventMeaning.of(name, type::hasField, type.isContextual());
          handlers.add(
              EventHandlerTable.of(
                  meaning, name, type, pools, () -> new EventFields(types, type, pools, clock)));
          spans.set(names.size(), meaning instanceof EventMeaning.Span span && span.counted());
          names.add(name);
          counts.add(new long[1]);
        }
      }
    }

    void event(long type, BlockReader in, long end) throws IOException {
      int number = typeIds.find(type);
      if (number < 0) {
        undeclared++;
        return;
      }
      EventHandler handler = handlers.get(number);
      if (handler != null) {
        try {
          handler.event(in, end);
        } catch (DamagedChunkException e) {
          unreadable++;
          return;
        }
      }
      counts.get(number)[0]++;
    }

    void finish(ChunkMerge merge) {
      for (int i = 0; i < handlers.size(); i++) {
        EventHandler handler = handlers.get(i);
        if (handler != null) {
          handler.finish(merge);
        }
        if (counts.get(i)[0] > 0) {
          merge.recording().facts().countEvent(names.get(i), counts.get(i)[0]);
          if (spans.get(i)) {
            merge.recording().calls().spans(names.get(i), counts.get(i)[0]);
          }
        }
      }
    }

    long unreadable() {
      return unreadable;
    }

    long undeclared() {
      return undeclared;
    }
  }
}
