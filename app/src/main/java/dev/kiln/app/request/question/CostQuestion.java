package dev.kiln.app.request.question;

import dev.kiln.app.request.Kind;
import dev.kiln.app.request.Kinds;
import dev.kiln.app.request.Operands;
import dev.kiln.app.request.Option;
import dev.kiln.app.request.Question;
import dev.kiln.app.request.Rule;
import dev.kiln.app.request.options.ReportOptions;
import dev.kiln.model.hotpath.cost.ProfilingCost.Tier;
import java.util.List;
import java.util.Optional;

/// `kiln cost`: what continuous profiling costs.
public final class CostQuestion {
  /// Any number: the arithmetic itself refuses those that make no sense.
  private static final Kind<Double> NUMBER = Kinds.real(-Double.MAX_VALUE, "a number");

  public static final Option<Optional<Double>> SERVICES =
      Option.optional("--services", "N", NUMBER, "number of services");

  public static final Option<Double> INSTANCES =
      Option.of("--instances", "N", NUMBER, 1.0, "instances per service (default: 1)");

  public static final Option<Double> TYPES =
      Option.of(
          "--types",
          "N",
          NUMBER,
          1.0,
          "profile types per instance, each its own upload, such as CPU and allocation"
              + " (default: 1)");

  public static final Option<Optional<Double>> BYTES =
      Option.optional(
          "--bytes",
          "SIZE",
          CostKinds.BYTES,
          "size of an upload, such as 200kB (default: the mean size of the files)");

  public static final Option<Double> EVERY =
      Option.of(
          "--every", "TIME", CostKinds.SECONDS, 60.0, "time between two uploads (default: 60s)");

  public static final Option<Double> HZ =
      Option.of("--hz", "N", NUMBER, 100.0, "samples per second (default: 100)");

  public static final Option<Double> OVERHEAD =
      Option.of(
          "--overhead",
          "PERCENT",
          Kinds.percent("a number and its unit"),
          1.0,
          "share of the CPU that profiling takes (default: 1%)");

  public static final Option<Double> CORES =
      Option.of("--cores", "N", NUMBER, 1.0, "busy cores per instance (default: 1)");

  public static final Option<Double> DEDUP =
      Option.of("--dedup", "N", NUMBER, 1.0, "bytes sent per byte stored (default: 1)");

  public static final Option<List<Tier>> KEEP =
      Option.list(
          "--keep",
          "DAYS[:PERCENT]",
          CostKinds.TIER,
          "retention: 7d keeps everything for 7 days, then 23d:10% a tenth for 23 more; may be"
              + " repeated");

  public static final Question QUESTION =
      Question.of("cost")
          .summary(
              "Estimates what continuous profiling costs: bytes sent, bytes stored, CPU of the"
                  + " profiler.",
              "If FILEs are given, the size of an upload and the names that profiles share are"
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
              "  kiln cost --services 200 --every 60s --keep 7d --keep 23d:10% a.jfr b.jfr")
          .build();

  private CostQuestion() {}
}
