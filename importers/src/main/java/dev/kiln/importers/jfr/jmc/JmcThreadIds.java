package dev.kiln.importers.jfr.jmc;

import org.openjdk.jmc.common.IMCThread;

/// The id of a thread: the JVM's, or the operating system's for a thread that is not of Java.
final class JmcThreadIds {
  private JmcThreadIds() {}

  static long id(IMCThread thread) {
    long java = javaId(thread);
    return java > 0 ? java : osId(thread);
  }

  /// 0 or less, or nothing at all, if the thread is not of Java.
  private static long javaId(IMCThread thread) {
    try {
      Long id = thread.getThreadId();
      return id == null ? 0 : id;
    } catch (RuntimeException e) {
      return 0;
    }
  }

  /// JMC reads the field and gives no way to ask for it.
  private static long osId(IMCThread thread) {
    try {
      var field = thread.getClass().getField("osThreadId");
      field.setAccessible(true);
      return JmcFields.number(field.get(thread));
    } catch (ReflectiveOperationException | RuntimeException e) {
      return 0;
    }
  }
}
