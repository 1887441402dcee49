package dev.kiln.model.hotpath.calls;

import java.util.List;

/// What became of one line of a source, for the preview of a metrics file.
///
/// @param line as given
/// @param rule the first rule that found functions
/// @param keys the merge keys that the rule found
/// @param outcome what became of it
/// @param words why, in a sentence
public record CountMatch(
    CountLine line, Rule rule, List<Integer> keys, Outcome outcome, String words) {
  /// The ways to look up a name, in this order; the first that finds anything decides.
  public enum Rule {
    /// The whole name, as the tables show it.
    EXACT("the name"),
    /// The end of the name from a separator on, with a separator of its own: `Cart.load` for
    /// `com.acme.Cart.load`. `Cart#load` and `com/acme/Cart.load` are the same, and a list of
    /// arguments at the end does not count.
    SHORT("class and method"),
    /// A regular expression for the whole name; only if the text has a sign of one.
    REGEX("regular expression"),
    NONE("no rule");

    private final String words;

    Rule(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /// What became of a line.
  public enum Outcome {
    /// It is the function's count, alone or added to other lines of its source.
    USED,
    /// It found one function, of which a better source tells.
    OUTRANKED,
    /// It found several functions: a count cannot be divided among them.
    SEVERAL,
    /// It found none.
    NONE
  }

  public CountMatch {
    keys = List.copyOf(keys);
  }
}
