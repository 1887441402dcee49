package dev.kiln.importers.jfr.event;

import dev.kiln.importers.jfr.event.SampleEvent.LabelField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The table of JFR events that carry samples. Field names are those of the JDK's metadata.xml and
/// of async-profiler's jfrMetadata.cpp; older spellings follow them.
public final class SampleEvents {
  public static final String EXECUTION_SAMPLE = "jdk.ExecutionSample";
  static final String CPU_TIME_SAMPLE = "jdk.CPUTimeSample";

  private static final Weight ONE = new Weight.One();
  private static final Weight PERIOD = new Weight.Period();
  private static final Weight DURATION = new Weight.Duration();

  private static final LabelField STATE = label("state", "state");
  private static final LabelField PATH = label("path", "path");
  private static final LabelField HOST = label("host", "host");
  private static final LabelField OBJECT = label("class", "objectClass", "class");
  private static final LabelField MONITOR = label("class", "monitorClass", "klass");
  private static final LabelField THROWN = label("class", "thrownClass");

  private static final Map<String, SampleEvent> TABLE = table();

  private SampleEvents() {}

  /// The meaning of an event type, or null where it carries no samples.
  public static @Nullable SampleEvent of(String type) {
    return TABLE.get(type);
  }

  static List<SampleEvent> all() {
    return List.copyOf(TABLE.values());
  }

  private static Map<String, SampleEvent> table() {
    Map<String, SampleEvent> table = new LinkedHashMap<>();
    addSamplers(table);
    addMemory(table);
    addLatencies(table);
    return table;
  }

  private static void addSamplers(Map<String, SampleEvent> table) {
    Weight samplingPeriod = Weight.field("samplingPeriod");
    add(table, CPU_TIME_SAMPLE, SampleKind.CPU_TIME, List.of(samplingPeriod, ONE));
    add(table, EXECUTION_SAMPLE, SampleKind.CPU, List.of(PERIOD, ONE), STATE);
    Weight samples = Weight.field("samples");
    add(table, "profiler.WallClockSample", SampleKind.WALL, List.of(PERIOD, samples), STATE);
    add(table, "jdk.NativeMethodSample", SampleKind.NATIVE, List.of(ONE), STATE);
  }

  private static void addMemory(Map<String, SampleEvent> table) {
    Weight tlabSize = Weight.field("tlabSize");
    Weight allocationSize = Weight.field("allocationSize");
    List<Weight> sampled = List.of(Weight.field("weight"), ONE);
    add(table, "jdk.ObjectAllocationSample", SampleKind.ALLOC, sampled, OBJECT);
    List<Weight> inTlab = List.of(tlabSize, ONE);
    add(table, "jdk.ObjectAllocationInNewTLAB", SampleKind.TLAB_ALLOC, inTlab, OBJECT);
    List<Weight> sized = List.of(allocationSize, ONE);
    add(table, "jdk.ObjectAllocationOutsideTLAB", SampleKind.TLAB_ALLOC, sized, OBJECT);
    add(table, "profiler.LiveObject", SampleKind.LIVE, sized, OBJECT);
    List<Weight> old = List.of(Weight.field("objectSize"), ONE);
    add(table, "jdk.OldObjectSample", SampleKind.OLD, old, label("class", "object"));
    add(table, "profiler.Malloc", SampleKind.MALLOC, List.of(Weight.field("size"), ONE));
    add(table, "profiler.Free", SampleKind.FREE, List.of(ONE));
  }

  private static void addLatencies(Map<String, SampleEvent> table) {
    List<Weight> timed = List.of(DURATION, ONE);
    add(table, "jdk.JavaMonitorEnter", SampleKind.MONITOR_ENTER, timed, MONITOR);
    add(table, "jdk.JavaMonitorWait", SampleKind.MONITOR_WAIT, timed, MONITOR);
    LabelField parked = label("class", "parkedClass", "klass");
    add(table, "jdk.ThreadPark", SampleKind.PARK, timed, parked);
    List<Weight> read = List.of(DURATION, Weight.field("bytesRead"), ONE);
    List<Weight> written = List.of(DURATION, Weight.field("bytesWritten"), ONE);
    add(table, "jdk.FileRead", SampleKind.FILE_READ, read, PATH);
    add(table, "jdk.FileWrite", SampleKind.FILE_WRITE, written, PATH);
    add(table, "jdk.SocketRead", SampleKind.SOCKET_READ, read, HOST);
    add(table, "jdk.SocketWrite", SampleKind.SOCKET_WRITE, written, HOST);
    add(table, "jdk.JavaExceptionThrow", SampleKind.EXCEPTION, List.of(ONE), THROWN);
    add(table, "jdk.JavaErrorThrow", SampleKind.ERROR, List.of(ONE), THROWN);
  }

  private static void add(
      Map<String, SampleEvent> table,
      String type,
      SampleKind kind,
      List<Weight> weights,
      LabelField... labels) {
    table.put(type, new SampleEvent(type, kind, weights, List.of(labels)));
  }

  private static LabelField label(String key, String... fields) {
    return new LabelField(key, List.of(fields));
  }
}
