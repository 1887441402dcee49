package dev.kiln.importers.jfr.decode;

import dev.kiln.importers.jfr.chunk.BlockReader;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.jfr.event.Recording;
import dev.kiln.importers.table.LongList;
import java.io.IOException;
import java.util.List;

/// Passes a few fields of some events to the recording: settings, facts, counters.
final class NotedEvents implements EventHandler {
  /// One event, once its texts can be read.
  interface Note {
    String text(int field);

    long number(int field);
  }

  /// Takes an event.
  interface Listener {
    void event(Recording recording, Note note);
  }

  private final EventFields fields;
  private final int[] slots;
  private final Listener listener;
  private final LongList cells = new LongList(16);

  /// @param names the fields, which the listener knows by their place in this list
  NotedEvents(EventFields fields, List<String> names, Listener listener)
      throws DamagedChunkException {
    this.fields = fields;
    this.listener = listener;
    this.slots = new int[names.size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = fields.keep(names.get(i));
    }
  }

  @Override
  public void event(BlockReader in, long end) throws IOException, DamagedChunkException {
    fields.read(in, end);
    for (int slot : slots) {
      cells.add(slot == EventFields.ABSENT ? 0 : fields.raw(slot));
    }
  }

  @Override
  public void finish(ChunkMerge merge) {
    for (int at = 0; at < cells.size(); at += slots.length) {
      int from = at;
      listener.event(
          merge.recording(),
          new Note() {
            @Override
            public String text(int field) {
              return fields.text(slots[field], cells.get(from + field));
            }

            @Override
            public long number(int field) {
              int slot = slots[field];
              boolean number = slot != EventFields.ABSENT && fields.isNumber(slot);
              return number ? fields.number(slot, cells.get(from + field)) : 0;
            }
          });
    }
  }
}
