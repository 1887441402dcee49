package dev.kiln.importers.jfr.event;

import java.util.Map;

/// Event type names through the ages: `jdk.X` since JDK 11, `com.oracle.jdk.X` in JDK 9 and 10,
/// addresses such as `http://www.oracle.com/hotspot/jvm/vm/prof/execution_sample` in JDK 7 and 8.
public final class EventNames {
  private static final String ORACLE_9 = "com.oracle.";

  /// The last two path elements of the JDK 7 and 8 addresses.
  private static final Map<String, String> JDK_7 =
      Map.ofEntries(
          Map.entry("prof/execution_sample", SampleEvents.EXECUTION_SAMPLE),
          Map.entry("java/object_alloc_in_new_TLAB", "jdk.ObjectAllocationInNewTLAB"),
          Map.entry("java/object_alloc_outside_TLAB", "jdk.ObjectAllocationOutsideTLAB"),
          Map.entry("java/monitor_enter", "jdk.JavaMonitorEnter"),
          Map.entry("java/monitor_wait", "jdk.JavaMonitorWait"),
          Map.entry("java/thread_park", "jdk.ThreadPark"),
          Map.entry("java/file_read", "jdk.FileRead"),
          Map.entry("java/file_write", "jdk.FileWrite"),
          Map.entry("java/socket_read", "jdk.SocketRead"),
          Map.entry("java/socket_write", "jdk.SocketWrite"),
          Map.entry("java/exception_throw", "jdk.JavaExceptionThrow"),
          Map.entry("java/error_throw", "jdk.JavaErrorThrow"),
          Map.entry("java/old_object", "jdk.OldObjectSample"),
          Map.entry("vm/info", "jdk.JVMInformation"),
          Map.entry("os/information", "jdk.OSInformation"),
          Map.entry("processor/cpu_information", "jdk.CPUInformation"),
          Map.entry("configuration/gc", "jdk.GCConfiguration"),
          Map.entry("recordings/recording", "jdk.ActiveRecording"),
          Map.entry("recordings/recording_setting", "jdk.ActiveSetting"));

  private EventNames() {}

  /// The name that JDK 11 and later give the event type; an unknown one as it is.
  public static String modern(String name) {
    if (name.startsWith(ORACLE_9)) {
      return name.substring(ORACLE_9.length());
    }
    if (!name.startsWith("http://www.oracle.com/")) {
      return name;
    }
    int last = name.lastIndexOf('/');
    int before = name.lastIndexOf('/', last - 1);
    return JDK_7.getOrDefault(name.substring(before + 1), name);
  }
}
