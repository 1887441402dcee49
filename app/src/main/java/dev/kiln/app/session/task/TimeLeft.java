package dev.kiln.app.session.task;

/// Estimates how long a task will still take from its recent rate, steady enough to be readable.
///
/// The rate is an exponential mean over about two seconds, so that one slow block does not make the
/// figure jump; the figure is rounded the more, the larger it is.
public final class TimeLeft {
  private static final double MEMORY_SECONDS = 2;

  private double lastSeconds;
  private long lastDone;
  private double rate;

  /// Takes note of how far the task is.
  ///
  /// @param seconds since the task began, ascending
  /// @param done of `total`, in any unit
  /// @return seconds left, rounded to what can be known; NaN while nothing is known
  public double update(double seconds, long done, long total) {
    double step = seconds - lastSeconds;
    if (step > 0) {
      double now = (done - lastDone) / step;
      // In the beginning the mean covers what there is.
      double weight = step / Math.min(MEMORY_SECONDS, seconds);
      rate += (now - rate) * Math.min(1, weight);
      lastSeconds = seconds;
      lastDone = done;
    }
    return rate > 0 ? rounded((total - done) / rate) : Double.NaN;
  }

  private static double rounded(double seconds) {
    double step = seconds < 10 ? 1 : seconds < 60 ? 5 : seconds < 600 ? 30 : 300;
    return Math.ceil(seconds / step - 1e-6) * step;
  }
}
