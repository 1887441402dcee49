package dev.kiln.app.report.whatif;

import dev.kiln.app.report.NamedFunction;
import dev.kiln.app.report.Report;
import dev.kiln.app.report.answer.Caveats;
import dev.kiln.app.report.answer.FileOutput;
import dev.kiln.app.report.answer.Inputs;
import dev.kiln.app.report.answer.Outcome;
import dev.kiln.app.report.answer.Outputs;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.WrongUse;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.app.request.options.ReportOptions;
import dev.kiln.app.request.question.FixWish;
import dev.kiln.app.request.question.WhatIfQuestion;
import dev.kiln.model.Profile;
import dev.kiln.model.hotpath.rank.RankOptions;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.hotpath.whatif.Fix;
import dev.kiln.model.hotpath.whatif.Fleet;
import dev.kiln.model.hotpath.whatif.Prediction;
import dev.kiln.model.hotpath.whatif.WhatIf;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers `whatif`: the most that fixes can save.
public final class WhatIfAnswer {
  private WhatIfAnswer() {}

  public static Outcome of(Request request, Inputs inputs) throws Exception {
    ReportFormat format = request.get(ReportOptions.FORMAT);
    Path save = request.get(WhatIfQuestion.SAVE).orElse(null);
    FileOutput target = save == null ? null : Outputs.of(request, save);
    Fleet fleet = fleet(request);
    Query query = request.query();
    Profile profile = inputs.open(request);
    ProfileView view = new ProfileView(profile);
    RankOptions options = RankOptions.of(profile);
    Ranking ranking = Ranking.of(view, query, options);
    Caveats caveats = Caveats.of(view, query, ranking.tree());
    refuseDifferences(ranking.tree(), caveats);
    List<Fix> fixes = new ArrayList<>();
    for (FixWish wish : request.get(WhatIfQuestion.FIX)) {
      fixes.add(fix(ranking.tree(), wish, request.get(WhatIfQuestion.NOTE)));
    }
    WhatIf whatIf = WhatIf.of(ranking, fixes);
    if (target != null) {
      PredictionFile.write(
          Prediction.of(whatIf, QueryText.format(query), options.seconds()), target);
    }
    Report<WhatIfReport> report =
        WhatIfReport.of(
            whatIf, profile.valueTypes().get(ranking.tree().valueType()), fleet, ranking.notes());
    return caveats.before(report, request, format, inputs);
  }

  private static void refuseDifferences(CallTree tree, Caveats caveats) {
    if (tree.hasNegative()) {
      throw new QueryException(
          "the profile holds values below zero: it is a difference, of which no fix saves a share");
    }
    if (tree.total() == 0) {
      String why =
          caveats.nothing().isEmpty()
              ? "the values of all samples are 0"
              : caveats.nothing().getFirst();
      throw new QueryException("a fix saves nothing here: " + why);
    }
  }

  private static Fix fix(CallTree tree, FixWish wish, String note) {
    int key = NamedFunction.key(tree, WhatIfQuestion.FIX.name(), wish.function());
    return valid(() -> new Fix(key, wish.on(), wish.speedup(), note));
  }

  private static @Nullable Fleet fleet(Request request) {
    int instances = request.get(WhatIfQuestion.FLEET);
    double utilization = request.get(WhatIfQuestion.UTILIZATION) / 100;
    return instances == 0 ? null : valid(() -> Fleet.of(instances, utilization));
  }

  private static <T> T valid(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new WrongUse(String.valueOf(e.getMessage()), e);
    }
  }
}
