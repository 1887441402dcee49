package dev.kiln.model.query;

import dev.kiln.model.Label;
import dev.kiln.model.query.Filter.HasLabel;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// What a user could have meant with a label that no sample has.
final class KnownLabels {
  private static final int MOST = 12;

  /// Characters of a name; longer ones end in an ellipsis.
  private static final int LONGEST = 60;

  private KnownLabels() {}

  /// @return a line for the user; empty if there is such a label
  static String instead(List<Label> labels, HasLabel wanted) {
    TreeSet<String> keys = new TreeSet<>();
    TreeSet<String> values = new TreeSet<>();
    for (Label label : labels) {
      keys.add(label.key());
      if (label.key().equals(wanted.key())) {
        values.add(label.valueText());
      }
    }
    if (values.contains(wanted.value())) {
      return "";
    }
    String nothing = "label " + shortened(wanted.valueText()) + ": no sample has it; ";
    if (keys.isEmpty()) {
      return nothing + "this profile has no labels";
    }
    return values.isEmpty()
        ? nothing + "the keys are " + some(keys)
        : nothing + "the values of " + shortened(wanted.key()) + " are " + some(values);
  }

  private static String some(Collection<String> names) {
    List<String> first = names.stream().limit(MOST).map(KnownLabels::shortened).toList();
    String listed = String.join(", ", first);
    int left = names.size() - first.size();
    return left == 0 ? listed : listed + String.format(Locale.ROOT, " and %,d more", left);
  }

  private static String shortened(String name) {
    int points = name.codePointCount(0, name.length());
    return points <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
