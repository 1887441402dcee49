package dev.kiln.model.hotpath.rank;

import java.util.List;
import java.util.Set;

/// Functions of platforms that begin a thread or hand a task on: all that runs passes through them,
/// so that they say nothing about where the cost is. The names are those of the JDK, HotSpot,
/// glibc, Go's runtime, CPython, .NET and Rust.
final class PassingFrames {
  private static final Set<String> NAMES =
      Set.of(
          "java.util.concurrent.FutureTask.run",
          "java.util.concurrent.FutureTask.runAndReset",
          "jdk.internal.misc.InnocuousThread.run",
          "JavaThread::run",
          "JavaThread::thread_main_inner",
          "Thread::call_run",
          "thread_native_entry",
          "call_stub",
          "StubRoutines (1)",
          "start_thread",
          "clone",
          "clone3",
          "__clone",
          "__clone3",
          "_start",
          "__libc_start_main",
          "__libc_start_main_impl",
          "__libc_start_call_main",
          "runtime.goexit",
          "runtime.goexit.abi0",
          "runtime.main",
          "runtime.mstart",
          "runtime.mstart0",
          "runtime.mstart1",
          "runtime.systemstack",
          "runtime.systemstack.abi0",
          "runtime.mcall",
          "runtime/pprof.Do",
          "_bootstrap",
          "_bootstrap_inner",
          "threading.Thread.run",
          "_run_code",
          "_run_module_as_main");

  /// Beginnings of names.
  private static final List<String> BEGINNINGS =
      List.of(
          "java.lang.Thread.run",
          "java.lang.VirtualThread.run",
          "java.lang.VirtualThread$VThreadContinuation",
          "java.util.concurrent.Executors$",
          "java.util.concurrent.ThreadPoolExecutor.runWorker",
          "java.util.concurrent.ThreadPoolExecutor$Worker.",
          "java.util.concurrent.ScheduledThreadPoolExecutor$",
          "java.util.concurrent.ForkJoin",
          "java.util.concurrent.ThreadPerTaskExecutor",
          "java.util.concurrent.CompletableFuture$Async",
          "jdk.internal.vm.Continuation.",
          "System.Threading.Thread.Start",
          "System.Threading.ThreadPoolWorkQueue.",
          "System.Threading.PortableThreadPool",
          "std::rt::lang_start",
          "std::sys::backtrace::__rust_begin_short_backtrace",
          "std::sys_common::backtrace::__rust_begin_short_backtrace");

  private PassingFrames() {}

  static boolean isOne(String name) {
    if (NAMES.contains(name)) {
      return true;
    }
    String dotted = name.indexOf('/') < 0 ? name : name.replace('/', '.');
    return NAMES.contains(dotted) || BEGINNINGS.stream().anyMatch(dotted::startsWith);
  }
}
