package dev.kiln.model.hotpath.whatif;

import dev.kiln.model.Profile;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.model.sampling.SideSamples;
import dev.kiln.model.sampling.Sums;
import dev.kiln.model.stats.Interval;
import dev.kiln.model.tree.MergeKeys;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import java.util.List;

/// What fixes are predicted to save, with everything that is needed to check the outcome later.
///
/// @param query the text form of what was looked at
/// @param valueType what was counted
/// @param baseTotal the whole before, native
/// @param baseSamples the effective number of samples of it
/// @param seconds the length of the recording; NaN if unknown
/// @param claims the fixes
/// @param saving the predicted share of the whole
/// @param interval of it, 95 %, of sampling alone
public record Prediction(
    String query,
    ValueType valueType,
    long baseTotal,
    double baseSamples,
    double seconds,
    List<Claim> claims,
    double saving,
    Interval interval) {

  /// One fix, by name, because merge keys are valid in one profile only.
  ///
  /// @param function the merge key's name
  /// @param file its source file, or empty
  /// @param module its module, or empty
  /// @param speedup infinite if it goes
  /// @param note where the number is from, or empty
  /// @param credited what it saves beside the others, native
  public record Claim(
      String function,
      String file,
      String module,
      By on,
      double speedup,
      String note,
      double credited) {}

  /// A measured total.
  ///
  /// @param value in any unit, the same on both sides
  /// @param samples the effective number behind it; infinite for a number that is no sample
  /// @param work what it was spent on: seconds, requests; 1 on both sides if the same was done
  public record Measured(double value, double samples, double work) {
    /// @throws IllegalArgumentException if a number is not positive
    public Measured {
      if (!(value > 0 && samples > 0 && work > 0)) {
        throw new IllegalArgumentException("nothing was measured: " + value + ", " + work);
      }
    }

    /// The whole of a tree.
    ///
    /// @throws IllegalArgumentException if it has no value
    public static Measured of(SideSamples samples, double work) {
      Sums whole = samples.total(0);
      return new Measured(whole.value(), whole.effective(), work);
    }
  }

  /// Whether the outcome matches the prediction.
  public enum Verdict {
    INSIDE,
    /// Less is left than the interval has.
    SAVED_MORE,
    /// More is left than the interval has.
    SAVED_LESS
  }

  /// The outcome compared with the prediction; numbers are parts of the base, per unit of work.
  ///
  /// @param left what is left
  /// @param predicted what should be
  /// @param interval in which 95 % of outcomes are if the prediction is right
  /// @param tellsApart whether "nothing was saved" is outside of that interval; if not, an outcome
  ///   inside proves little
  public record Judgement(
      Verdict verdict, double left, double predicted, Interval interval, boolean tellsApart) {
    /// In a sentence.
    public String words() {
      String where =
          switch (verdict) {
            case INSIDE -> "inside the prediction";
            case SAVED_MORE -> "saved more than predicted";
            case SAVED_LESS -> "saved less than predicted";
          };
      String little = tellsApart ? "" : "; with so few samples, nothing saved would look the same";
      return "%s: %s left, predicted %s (%s to %s)%s"
          .formatted(
              where,
              Quantities.share(left),
              Quantities.share(predicted),
              Quantities.share(interval.low()),
              Quantities.share(interval.high()),
              little);
    }
  }

  public Prediction {
    claims = List.copyOf(claims);
  }

  /// What a what-if says, to be kept.
  ///
  /// @param query the text form of what it looked at
  public static Prediction of(WhatIf whatIf, String query, double seconds) {
    MergeKeys keys = whatIf.samples().tree().shape().keys();
    Profile profile = whatIf.samples().tree().profile();
    List<Claim> claims =
        whatIf.effects().stream()
            .map(
                effect ->
                    new Claim(
                        effect.name(),
                        keys.file(effect.fix().key()),
                        keys.module(effect.fix().key()),
                        effect.fix().on(),
                        effect.fix().speedup(),
                        effect.fix().note(),
                        effect.credited()))
            .toList();
    return new Prediction(
        query,
        profile.valueTypes().get(whatIf.samples().tree().valueType()),
        whatIf.before(),
        whatIf.samples().total(0).effective(),
        seconds,
        claims,
        whatIf.saving().share(),
        whatIf.saving().interval());
  }

  /// Holds an outcome against the prediction: is current / base, each on its unit of work, what was
  /// predicted?
  ///
  /// The interval joins the error of the prediction with that of the two wholes, by squares on each
  /// side of the estimate (G. Zou, A. Donner, "Construction of confidence limits about effect
  /// measures", Statistics in Medicine 27, 2008). The share saved and the whole are independent
  /// where samples come at random, so that the base may be the profile that the prediction is of.
  /// Run-to-run noise is not in it.
  public Judgement judge(Measured base, Measured current) {
    double left = current.value() / current.work() / (base.value() / base.work());
    double predicted = 1 - saving;
    double variance = predicted * predicted * (1 / base.samples() + 1 / current.samples());
    double wholes = Interval.of95(0, variance).high();
    double low = Math.max(0, predicted - Math.hypot(interval.high() - saving, wholes));
    double high = predicted + Math.hypot(saving - interval.low(), wholes);
    Verdict verdict =
        left < low ? Verdict.SAVED_MORE : left > high ? Verdict.SAVED_LESS : Verdict.INSIDE;
    return new Judgement(verdict, left, predicted, new Interval(low, high), high < 1);
  }
}
