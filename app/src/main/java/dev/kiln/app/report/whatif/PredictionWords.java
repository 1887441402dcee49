package dev.kiln.app.report.whatif;

import dev.kiln.app.request.options.DiffOptions;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.hotpath.whatif.Prediction;
import dev.kiln.model.hotpath.whatif.Prediction.Claim;
import dev.kiln.model.hotpath.whatif.Prediction.Measured;
import dev.kiln.model.run.Side;
import dev.kiln.model.sampling.SideSamples;
import java.util.stream.Collectors;

/// Compares a prediction with its outcome, in one sentence.
public final class PredictionWords {
  private PredictionWords() {}

  /// `predicted without Json.parse: inside the prediction: 58.1 % left, ...`.
  ///
  /// @param diff of the same value type and query
  /// @throws IllegalArgumentException if it is of another type, or a side is empty
  public static String of(Prediction prediction, DiffTree diff) {
    var type = diff.profile().valueTypes().get(diff.tree(Side.CURRENT).valueType());
    if (!type.equals(prediction.valueType())) {
      throw new IllegalArgumentException(
          "the prediction is of " + prediction.valueType() + ", the comparison of " + type);
    }
    if (diff.scale().basis() == Basis.SHARE) {
      throw new IllegalArgumentException(
          "shares cannot tell how much is left of the whole: give %s or %s"
              .formatted(DiffOptions.UNITS.name(), DiffOptions.BASIS.name()));
    }
    String claims =
        prediction.claims().stream().map(PredictionWords::claim).collect(Collectors.joining(", "));
    return "predicted with "
        + claims
        + ": "
        + prediction.judge(measured(diff, Side.BASE), measured(diff, Side.CURRENT)).words();
  }

  private static Measured measured(DiffTree diff, Side side) {
    SideSamples samples = diff.samples(side);
    double scale = diff.scale().of(side);
    return Measured.of(samples, scale > 0 ? 1 / scale : 1);
  }

  private static String claim(Claim claim) {
    boolean gone = Double.isInfinite(claim.speedup());
    return claim.function() + (gone ? " gone" : " " + claim.speedup() + "x");
  }
}
