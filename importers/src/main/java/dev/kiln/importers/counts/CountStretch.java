package dev.kiln.importers.counts;

/// Which stretch of time counts are of where their file does not say.
///
/// @param givenSeconds what the user says; NaN where nothing
/// @param recordingSeconds the length of the recording, to be taken for counts of it; NaN leaves
///   open how long that is
public record CountStretch(double givenSeconds, double recordingSeconds) {
  /// Nothing is said: counts are of the whole recording.
  public static final CountStretch NONE = new CountStretch(Double.NaN, Double.NaN);

  boolean isGiven() {
    return !Double.isNaN(givenSeconds);
  }

  /// For counts that are of the recording unless the user says otherwise.
  double orRecording() {
    return isGiven() ? givenSeconds : recordingSeconds;
  }
}
