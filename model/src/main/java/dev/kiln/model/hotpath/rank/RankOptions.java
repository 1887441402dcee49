package dev.kiln.model.hotpath.rank;

import dev.kiln.model.Profile;
import dev.kiln.model.hotpath.calls.CallCounts;
import dev.kiln.model.hotpath.calls.RecordingLength;
import java.util.List;

/// How functions are ranked.
///
/// @param by which share counts
/// @param myCode prefixes of names that are ranked, such as `com.acme`; all if empty
/// @param seconds the length of what the rows were chosen from; NaN if unknown
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
    return new RankOptions(
        By.TOTAL, List.of(), RecordingLength.seconds(profile.info()), CallCounts.none());
  }

  public RankOptions withMyCode(List<String> prefixes) {
    return new RankOptions(by, prefixes, seconds, counts);
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
