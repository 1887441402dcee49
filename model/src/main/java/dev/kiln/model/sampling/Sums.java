package dev.kiln.model.sampling;

/// The sums of the samples of a node or a function on one side.
///
/// @param value their sum, native
/// @param samples how many they are; a fraction if counts were scaled
/// @param squares the sum of each sample's value squared: the variance of the sum, as samples come
///   at random (compound Poisson)
public record Sums(double value, double samples, double squares) {
  public static final Sums NONE = new Sums(0, 0, 0);

  /// The number of equal samples that would say as much, value^2 / squares: the number of samples
  /// itself if they weigh the same, fewer if some weigh more (M. Fay, E. Feuer, "Confidence
  /// intervals for directly standardized rates", Statistics in Medicine 16, 1997).
  public double effective() {
    return squares > 0 ? value * value / squares : 0;
  }

  /// The value of one of those.
  public double weight() {
    return value == 0 ? 0 : squares / value;
  }

  public Sums plus(Sums other) {
    return new Sums(value + other.value, samples + other.samples, squares + other.squares);
  }

  /// A part of these samples, taken evenly.
  public Sums part(double share) {
    return new Sums(value * share, samples * share, squares * share);
  }
}
