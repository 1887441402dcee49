package dev.kiln.importers.counts;

/// The period of time that counts cover if their file does not say.
///
/// @param givenSeconds what the user says; NaN if nothing
/// @param recordingSeconds the length of the recording, to be taken for counts of it; NaN leaves
///   open how long that is
/// @param hint how the user can say it, such as `give --seconds S`; empty if only the file can
public record CountStretch(double givenSeconds, double recordingSeconds, String hint) {
  /// Nothing is said: counts are of the whole recording.
  public static final CountStretch NONE = new CountStretch(Double.NaN, Double.NaN);

  /// A stretch that only the file can say more of.
  public CountStretch(double givenSeconds, double recordingSeconds) {
    this(givenSeconds, recordingSeconds, "");
  }

  /// What is said of counters whose time is unknown.
  String unknown() {
    return hint.isEmpty()
        ? "the time that they counted is unknown"
        : hint + ", the time that they counted";
  }

  boolean isGiven() {
    return !Double.isNaN(givenSeconds);
  }

  /// For counts that are of the recording unless the user says otherwise.
  double orRecording() {
    return isGiven() ? givenSeconds : recordingSeconds;
  }
}
