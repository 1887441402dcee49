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
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Writes `profile.proto`, gzipped, with all value types of one event type.
///
/// A frame becomes a line; inlined frames share a location with the frame that they are inlined
/// into. Labels stay; the ids of links become the labels `trace_id` and `span_id`, and a thread the
/// label `thread`, where the sample has no such label. Times of samples are lost, and all frame
/// kinds but inlined and kernel: pprof has no place for them.
public final class PprofWriter implements ProfileWriter {
  @Override
  public void write(Profile profile, int valueType, Rows rows, OutputStream out)
      throws IOException {
    GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16);
    CodedOutputStream message = CodedOutputStream.newInstance(gzip, 1 << 16);
    Session session = new Session(profile, valueType, message);
    session.write(rows);
    message.flush();
    gzip.finish();
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
