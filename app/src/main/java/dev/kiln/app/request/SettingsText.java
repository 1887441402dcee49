package dev.kiln.app.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes the values of options as settings, projects and links keep them, and reads them back:
/// option names without dashes, each with the texts that a user would type.
final class SettingsText {
  private SettingsText() {}

  /// Those options of a question whose values are not the usual ones, in its order.
  public static Map<String, List<String>> of(Question question, Values values) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (Option<?> option : question.options()) {
      if (values.has(option)) {
        texts.put(key(option), texts(option, values));
      }
    }
    return texts;
  }

  private static <T> List<String> texts(Option<T> option, Values values) {
    return option.texts(values.get(option));
  }

  /// The values that texts stand for.
  ///
  /// @throws WrongUse if the question takes no such option, or a text is no value of its option
  /// @throws dev.kiln.model.query.QueryException if the query makes no sense
  public static Values read(Question question, Map<String, List<String>> texts) {
    List<Parse.Said> said = new ArrayList<>();
    for (Map.Entry<String, List<String>> each : texts.entrySet()) {
      for (String text : each.getValue()) {
        said.add(new Parse.Said(name(question, each.getKey()), text));
      }
    }
    return Parse.values(question, said);
  }

  private static String name(Question question, String key) {
    for (Option<?> option : question.options()) {
      if (key(option).equals(key)) {
        return option.name();
      }
    }
    throw new WrongUse(key + ": " + question.word() + " takes no such option");
  }

  /// The name of an option without its dashes.
  private static String key(Option<?> option) {
    return option.name().replaceFirst("^-+", "");
  }
}
