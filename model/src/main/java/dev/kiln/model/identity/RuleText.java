package dev.kiln.model.identity;

import dev.kiln.model.identity.IdentityRule.Example;
import dev.kiln.model.identity.IdentityRule.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the table of identity rules: blocks of `key: value` lines, each opened by `rule:`.
final class RuleText {
  private static final String RESOURCE = "identity-rules.txt";

  /// Holds the standard rules, read at the first comparison.
  private static final class Standard {
    static final IdentityRules RULES = read();
  }

  private RuleText() {}

  static IdentityRules standard() {
    return Standard.RULES;
  }

  private static IdentityRules read() {
    try (InputStream in = RuleText.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @throws IllegalArgumentException naming the line that is no rule's
  static IdentityRules parse(String text) {
    List<IdentityRule> rules = new ArrayList<>();
    Map<String, String> fields = new HashMap<>();
    List<Example> examples = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      String key = colon < 0 ? "" : line.substring(0, colon);
      String value = line.substring(colon + 1).strip();
      if (key.equals("rule") && !fields.isEmpty()) {
        rules.add(rule(fields, examples));
        fields.clear();
        examples.clear();
      }
      switch (key) {
        case "rule", "for", "of", "on", "has", "pattern", "replace" -> fields.put(key, value);
        case "keeps" -> examples.add(new Example(value, value));
        case "example" -> examples.add(example(value));
        default -> throw new IllegalArgumentException("not a line of a rule: " + line);
      }
    }
    rules.add(rule(fields, examples));
    return new IdentityRules(rules);
  }

  private static Example example(String value) {
    int arrow = value.indexOf(" => ");
    if (arrow < 0) {
      throw new IllegalArgumentException("an example is NAME => RESULT: " + value);
    }
    return new Example(value.substring(0, arrow), value.substring(arrow + 4));
  }

  private static IdentityRule rule(Map<String, String> fields, List<Example> examples) {
    return new IdentityRule(
        field(fields, "rule"),
        field(fields, "for"),
        field(fields, "of").equals("thread") ? Kind.THREAD : Kind.FUNCTION,
        field(fields, "on").equals("yes"),
        List.of(field(fields, "has").split(" ")),
        Pattern.compile(field(fields, "pattern")),
        field(fields, "replace"),
        examples);
  }

  private static String field(Map<String, String> fields, String key) {
    String value = fields.get(key);
    if (value == null) {
      throw new IllegalArgumentException("rule " + fields.get("rule") + " has no " + key);
    }
    return value;
  }
}
