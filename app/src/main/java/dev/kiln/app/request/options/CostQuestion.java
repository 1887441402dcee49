package dev.kiln.app.request.options;

import dev.kiln.app.request.Kind;
import dev.kiln.app.request.Kinds;
import dev.kiln.app.request.Operands;
import dev.kiln.app.request.Option;
import dev.kiln.app.request.Question;
import dev.kiln.app.request.Rule;
import dev.kiln.model.hotpath.cost.ProfilingCost.Tier;
import java.util.List;
import java.util.Optional;

/// `kiln cost`: what continuous profiling of a fleet costs.
public final class CostQuestion {
  /// What the arithmetic refuses, the arithmetic says.
  private static final Kind<Double> NUMBER = Kinds.real(-Double.MAX_VALUE, "a number");

  public static final Option<Optional<Double>> SERVICES =
      Option.optional("--services", "N", NUMBER, "services");

  public static final Option<Double> INSTANCES =
      Option.of("--instances", "N", NUMBER, 1.0, "instances of each (default: 1)");

  public static final Option<Double> TYPES =
      Option.of(
          "--types",
          "N",
          NUMBER,
          1.0,
          "uploads of an instance at a time, such as CPU and allocation (default: 1)");

  public static final Option<Optional<Double>> BYTES =
      Option.optional(
          "--bytes",
          "SIZE",
          CostKinds.BYTES,
          "of an upload, such as 200kB (default: the mean size of the files)");

  public static final Option<Double> EVERY =
      Option.of("--every", "TIME", CostKinds.SECONDS, 60.0, "between two uploads (default: 60s)");

  public static final Option<Double> HZ =
      Option.of("--hz", "N", NUMBER, 100.0, "samples a second (default: 100)");

  public static final Option<Double> OVERHEAD =
      Option.of(
          "--overhead",
          "PERCENT",
          Kinds.percent("a number and its unit"),
          1.0,
          "CPU that profiling takes (default: 1%)");

  public static final Option<Double> CORES =
      Option.of("--cores", "N", NUMBER, 1.0, "busy cores of an instance (default: 1)");

  public static final Option<Double> DEDUP =
      Option.of("--dedup", "N", NUMBER, 1.0, "bytes sent by bytes kept (default: 1)");

  public static final Option<List<Tier>> KEEP =
      Option.list(
          "--keep",
          "DAYS[:PERCENT]",
          CostKinds.TIER,
          "a stretch of retention, such as 7d, then 23d:10%; one after another");

  public static final Question QUESTION =
      Question.of("cost")
          .summary(
              "Tells what continuous profiling of a fleet costs: bytes sent and kept, CPU of the"
                  + " profiler.",
              "With FILEs the size of an upload is that of real profiles, and shared names are"
                  + " measured.")
          .operands(Operands.ANY, "profiles as they are uploaded")
          .options(SERVICES, INSTANCES, TYPES, BYTES, EVERY, HZ, OVERHEAD, CORES, DEDUP, KEEP)
          .options(ReportOptions.FORMAT)
          .required(SERVICES)
          .rules(
              new Rule(
                  r -> r.has(BYTES) || !r.current().isEmpty(),
                  "expected --bytes or profiles to measure"))
          .examples(
              "  kiln cost --services 200 --instances 2 --bytes 200kB --every 30s --overhead 2%",
              "  kiln cost --services 200 --every 60s --keep 7d --keep 23d:10% a.jfr b.jfr c.jfr")
          .build();

  private CostQuestion() {}
}
