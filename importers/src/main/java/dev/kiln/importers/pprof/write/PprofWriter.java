package dev.kiln.importers.pprof.write;

import com.google.protobuf.CodedOutputStream;
import dev.kiln.importers.format.ProfileWriter;
import dev.kiln.importers.wire.Submessage;
import dev.kiln.model.Label;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileInfo;
import dev.kiln.model.SampleTable;
import dev.kiln.model.query.Rows;
import dev.kiln.model.value.ValueType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes `profile.proto`, gzipped, with all value types of one event type.
///
/// A frame becomes a line; inlined frames share a location with the frame that they are inlined
/// into. Labels stay; the ids of links become the labels `trace_id` and `span_id`, and a thread the
/// label `thread`, if the sample has no such label. Times of samples are lost, and all frame kinds
/// but inlined and kernel: pprof has no place for them.
///
/// The file is marked as written by Kiln in the comment of its gzip header (RFC 1952, 2.3.1), not
/// in the profile: another program that rewrites it drops the mark.
public final class PprofWriter implements ProfileWriter {
  /// The gzip header: magic, deflate, a comment follows, no time, unknown system; the comment.
  private static final byte[] HEADER =
      "\u001f\u008b\b\u0010\0\0\0\0\0\u00ffwritten by Kiln\0".getBytes(StandardCharsets.ISO_8859_1);

  @Override
  public boolean isMarked(byte[] start) {
    int length = HEADER.length;
    return start.length >= length && Arrays.equals(start, 0, length, HEADER, 0, length);
  }

  @Override
  public void write(Profile profile, int valueType, Rows rows, OutputStream out)
      throws IOException {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, /* nowrap= */ true);
    try {
      out.write(HEADER);
      CRC32 sum = new CRC32();
      DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater, 1 << 16);
      CodedOutputStream message =
          CodedOutputStream.newInstance(new CheckedOutputStream(packed, sum), 1 << 16);
      new Session(profile, valueType, message).write(rows);
      message.flush();
      packed.finish();
      ByteBuffer trailer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
      out.write(trailer.putInt((int) sum.getValue()).putInt((int) deflater.getBytesRead()).array());
    } finally {
      deflater.end();
    }
  }

  /// One file being written.
  private static final class Session {
    private final Profile profile;
    private final CodedOutputStream out;
    private final List<Integer> types = new ArrayList<>();
    private final int defaultType;
    private final PprofTables tables;

    Session(Profile profile, int valueType, CodedOutputStream out) {
      this.profile = profile;
      this.out = out;
      this.tables = new PprofTables(profile);
      this.defaultType = valueType;
      int event = profile.samples().eventOf(valueType);
      for (int type = 0; type < profile.valueTypes().size(); type++) {
        if (profile.samples().eventOf(type) == event) {
          types.add(type);
        }
      }
    }

    void write(Rows rows) throws IOException {
      for (int type : types) {
        Submessage.write(out, 1, valueType(profile.valueTypes().get(type)));
      }
      for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
        if (profile.samples().carries(row, defaultType)) {
          Submessage.write(out, 2, sample(row));
        }
      }
      writeInfo();
      tables.write(out);
    }

    private Submessage valueType(ValueType type) throws IOException {
      return new Submessage()
          .number(1, tables.string(type.name()))
          .number(2, tables.string(type.unit()));
    }

    private Submessage sample(int row) throws IOException {
      SampleTable samples = profile.samples();
      long[] values = types.stream().mapToLong(type -> samples.value(row, type)).toArray();
      Submessage sample =
          new Submessage().packed(1, tables.locations(samples.stack(row))).packed(2, values);
      for (Label label : LabelWriter.of(profile, row)) {
        Submessage encoded = new Submessage().number(1, tables.string(label.key()));
        if (label.numeric()) {
          encoded.number(3, label.number()).number(4, tables.string(label.unit()));
        } else {
          encoded.number(2, tables.string(label.text()));
        }
        sample.message(3, encoded);
      }
      return sample;
    }

    private void writeInfo() throws IOException {
      ProfileInfo info = profile.info();
      if (info.startTimeNanos().isPresent()) {
        out.writeInt64(9, info.startTimeNanos().getAsLong());
      }
      if (info.durationNanos().isPresent()) {
        out.writeInt64(10, info.durationNanos().getAsLong());
      }
      ValueType periodType = info.periodType();
      if (periodType != null && info.period().isPresent()) {
        Submessage.write(out, 11, valueType(periodType));
        out.writeInt64(12, info.period().getAsLong());
      }
      for (ProfileInfo.Fact fact : info.facts()) {
        if (fact.name().equals("Comment")) {
          out.writeInt64(13, tables.string(fact.value()));
        } else if (fact.name().equals("Documentation")) {
          out.writeInt64(15, tables.string(fact.value()));
        }
      }
      out.writeInt64(14, tables.string(profile.valueTypes().get(defaultType).name()));
    }
  }
}
