package dev.kiln.importers.jfr.jmc;

import dev.kiln.importers.jfr.event.JvmFrames;
import dev.kiln.importers.jfr.event.Recording;
import dev.kiln.importers.jfr.event.ThreadKinds;
import dev.kiln.model.FrameKind;
import dev.kiln.model.ProfileBuilder;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmc.common.IMCFrame;
import org.openjdk.jmc.common.IMCMethod;
import org.openjdk.jmc.common.IMCStackTrace;
import org.openjdk.jmc.common.IMCStackTrace.TruncationState;
import org.openjdk.jmc.common.IMCThread;
import org.openjdk.jmc.common.IMCThreadGroup;
import org.openjdk.jmc.common.IMCType;

/// Interns JMC's stacks, methods and threads, each object of a chunk's constant pool once.
final class JmcStacks {
  private final ProfileBuilder builder;
  private final JvmFrames names;
  private final ThreadKinds kinds;
  private final IdentityHashMap<IMCStackTrace, Integer> stacks = new IdentityHashMap<>();
  private final IdentityHashMap<IMCMethod, Integer> functions = new IdentityHashMap<>();
  private final IdentityHashMap<IMCThread, Integer> threads = new IdentityHashMap<>();

  JmcStacks(Recording recording) {
    this.builder = recording.builder();
    this.names = recording.frames();
    this.kinds = recording.threadKinds();
  }

  static boolean isTruncated(IMCStackTrace stack) {
    return stack.getTruncationState() == TruncationState.TRUNCATED;
  }

  int stack(IMCStackTrace stack) {
    Integer known = stacks.get(stack);
    if (known == null) {
      known = intern(stack);
      stacks.put(stack, known);
    }
    return known;
  }

  /// JFR lists the innermost frame first.
  private int intern(IMCStackTrace trace) {
    List<? extends @Nullable IMCFrame> frames = trace.getFrames();
    int stack = isTruncated(trace) ? names.truncatedRoot() : 0;
    for (int i = frames.size() - 1; i >= 0; i--) {
      IMCFrame frame = frames.get(i);
      stack = builder.child(stack, frame == null ? unknownFrame() : frame(frame));
    }
    return stack;
  }

  private int unknownFrame() {
    return names.frame(names.function("", "", ""), 0, FrameKind.UNKNOWN);
  }

  private int frame(IMCFrame frame) {
    IMCMethod method = frame.getMethod();
    Integer line = frame.getFrameLineNumber();
    IMCFrame.Type type = frame.getType();
    FrameKind kind = type == null ? FrameKind.UNKNOWN : JvmFrames.kind(type.toString());
    return names.frame(function(method), line == null ? 0 : line, kind);
  }

  private int function(@Nullable IMCMethod method) {
    if (method == null) {
      return names.function("", "", "");
    }
    Integer known = functions.get(method);
    if (known == null) {
      String descriptor = text(method.getFormalDescriptor());
      known = names.function(className(method), text(method.getMethodName()), descriptor);
      functions.put(method, known);
    }
    return known;
  }

  private static String className(IMCMethod method) {
    IMCType type = method.getType();
    return type == null ? "" : text(type.getFullName());
  }

  /// The name of a method's function; empty if it is none.
  static String name(@Nullable Object value) {
    return value instanceof IMCMethod method
        ? JvmFrames.name(
            className(method), text(method.getMethodName()), text(method.getFormalDescriptor()))
        : "";
  }

  int thread(@Nullable Object value) {
    if (!(value instanceof IMCThread thread)) {
      return 0;
    }
    Integer known = threads.get(thread);
    if (known == null) {
      String name = text(thread.getThreadName());
      long id = JmcThreadIds.id(thread);
      known = builder.thread(name, id);
      // JMC drops the field that says so; the group does too.
      String group = group(thread);
      kinds.add(known, name, id, group, group.equals(ThreadKinds.VIRTUAL_GROUP));
      threads.put(thread, known);
    }
    return known;
  }

  private static String group(IMCThread thread) {
    IMCThreadGroup group = thread.getThreadGroup();
    return group == null ? "" : text(group.getName());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
