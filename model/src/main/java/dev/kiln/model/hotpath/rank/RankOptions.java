package dev.kiln.model.hotpath;

import dev.kiln.model.Profile;
import dev.kiln.model.ProfileInfo;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Filter.TimeRange;
import java.util.List;

/// How functions are ranked.
///
/// @param by which share counts
/// @param myCode prefixes of names that are ranked, such as `com.acme`; all where empty
/// @param seconds the length of what the rows were chosen from; NaN where unknown
/// @param counts how often functions were called
public record RankOptions(By by, List<String> myCode, double seconds, CallCounts counts) {
  /// Which share of a function a fix acts on.
  public enum By {
    /// Its own code: to be made faster.
    SELF,
    /// It and all it calls: to be called less.
    TOTAL
  }

  public RankOptions {
    myCode = List.copyOf(myCode);
  }

  /// By total, all code, the length that the recording says, no counts.
  public static RankOptions of(Profile profile) {
    return new RankOptions(By.TOTAL, List.of(), seconds(profile), CallCounts.none());
  }

  /// The length of a recording; NaN where it does not say.
  public static double seconds(Profile profile) {
    return seconds(profile.info());
  }

  static double seconds(ProfileInfo info) {
    long nanos = info.durationNanos().orElse(0);
    return nanos > 0 ? nanos * 1e-9 : Double.NaN;
  }

  /// The length of what filters take of a recording: all of it, or what its stretches of time have
  /// in common; NaN where unknown.
  ///
  /// @param recordingSeconds NaN where unknown
  public static double seconds(double recordingSeconds, List<Filter> filters) {
    double begin = 0;
    double end = Double.isNaN(recordingSeconds) ? Double.POSITIVE_INFINITY : recordingSeconds;
    for (Filter filter : filters) {
      if (filter instanceof TimeRange range) {
        begin = Math.max(begin, range.fromNanos() * 1e-9);
        end = range.toNanos() == Long.MAX_VALUE ? end : Math.min(end, range.toNanos() * 1e-9);
      }
    }
    return end > begin && end < Double.POSITIVE_INFINITY ? end - begin : Double.NaN;
  }

  public RankOptions withBy(By newBy) {
    return new RankOptions(newBy, myCode, seconds, counts);
  }

  public RankOptions withMyCode(List<String> prefixes) {
    return new RankOptions(by, prefixes, seconds, counts);
  }

  public RankOptions withSeconds(double newSeconds) {
    return new RankOptions(by, myCode, newSeconds, counts);
  }

  public RankOptions withCounts(CallCounts newCounts) {
    return new RankOptions(by, myCode, seconds, newCounts);
  }

  /// Whether a name is of the code that is ranked: it is a prefix or goes on behind one with
  /// another part, so that `com.acme` is not `com.acmetools`. Classes as the virtual machine writes
  /// them, `com/acme/Cart.load`, begin with `com.acme` too.
  boolean isMine(String name) {
    String dotted = name.replace('/', '.');
    return myCode.isEmpty()
        || myCode.stream().anyMatch(prefix -> begins(name, prefix) || begins(dotted, prefix));
  }

  private static boolean begins(String name, String prefix) {
    if (!name.startsWith(prefix) || prefix.isEmpty()) {
      return false;
    }
    return name.length() == prefix.length()
        || !Character.isJavaIdentifierPart(prefix.charAt(prefix.length() - 1))
        || !Character.isJavaIdentifierPart(name.charAt(prefix.length()));
  }
}
