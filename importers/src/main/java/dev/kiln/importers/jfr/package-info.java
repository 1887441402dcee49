/// JDK Flight Recorder files, of the JDK (formats 0.9 of JDK 7 and 8, 1.0 and 2.x) and of
/// async-profiler.
///
/// Each kind of sample is an event type of its own, so that nothing is ever summed across kinds. A
/// value type is declared only if the file has it; the first one present in this order is shown
/// first.
///
/// | events | event type | value types |
/// |---|---|---|
/// | jdk.CPUTimeSample | cpu-time samples | cpu-time/nanoseconds, cpu-time samples/count |
/// | jdk.ExecutionSample | cpu samples | cpu/nanoseconds, samples/count |
/// | profiler.WallClockSample, jdk.ExecutionSample of sleeping threads by async-profiler | wall samples | wall/nanoseconds, wall samples/count |
/// | jdk.NativeMethodSample | native samples | native samples/count |
/// | jdk.ObjectAllocationSample | alloc samples | alloc/bytes, alloc samples/count |
/// | jdk.ObjectAllocationInNewTLAB, ...OutsideTLAB | tlab alloc | tlab alloc/bytes, tlab alloc/count |
/// | profiler.LiveObject | live objects | live/bytes, live objects/count |
/// | jdk.OldObjectSample | old objects | old objects/bytes, old objects/count |
/// | jdk.JavaMonitorEnter | monitor enter | monitor enter/nanoseconds, monitor enter/count |
/// | jdk.JavaMonitorWait | monitor wait | monitor wait/nanoseconds, monitor wait/count |
/// | jdk.ThreadPark | park | park/nanoseconds, park/count |
/// | jdk.FileRead, FileWrite, SocketRead, SocketWrite | file read, file write, socket read, socket write | each: nanoseconds, bytes, count |
/// | jdk.JavaExceptionThrow | exceptions | exceptions/count |
/// | jdk.JavaErrorThrow | errors | errors/count |
/// | profiler.Malloc | malloc | malloc/bytes, malloc/count |
/// | profiler.Malloc without a later profiler.Free of its address; only if there are both | malloc unfreed | malloc unfreed/bytes, malloc unfreed/count |
/// | profiler.Free | free | free/count |
///
/// Each event is one sample, but a malloc that is not freed is two, of different kinds.
///
/// jdk.MethodTiming, jdk.MethodTrace and events of spans are no samples but counts, see
/// [dev.kiln.importers.jfr.event.RecordedCalls].
///
/// `cpu` and `wall` nanoseconds are the number of samples times the sampling period that the
/// recording's settings name; if they name none, or the sampler counted something else than time,
/// only the samples are shown: a weight is never invented.
///
/// ```
///   ByteSource -> ChunkInput -> ChunkStream -> ChunkPipeline -> ChunkDecoder (one thread a chunk)
///                                                 |                |  JfrTypes, FieldProgram: layout
///                                                 |                |  EventHandlers: rows, notes
///                                                 |                |  ChunkPools: texts, stacks
///                                            Recording <---- ChunkMerge (in the file's order)
/// ```
///
/// What an event means ([dev.kiln.importers.jfr.event.SampleEvents]) and what is made of it
/// ([dev.kiln.importers.jfr.event.Recording]) know nothing of the parser. Format 2 is decoded here;
/// formats 0.9 and 1.0 go through JMC's parser, in the classes named `Jmc...`.
@NullMarked
package dev.kiln.importers.jfr;

import org.jspecify.annotations.NullMarked;
