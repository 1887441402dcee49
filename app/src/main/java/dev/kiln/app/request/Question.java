package dev.kiln.app.request;

import java.util.ArrayList;
import java.util.List;

/// A question that Kiln answers, such as `top`: its files, its options, and what must hold between
/// them. One question is one command.
public final class Question {
  private final String word;
  private final Operands operands;
  private final String operandMeaning;
  private final List<String> summary;
  private final List<Option<?>> options;
  private final List<Option<?>> required;
  private final List<Rule> rules;
  private final List<String> examples;
  private final List<Drawn> drawn;

  /// When a picture depends on an option. It always depends on the options without such a
  /// condition.
  private record Drawn(Option<?> option, DrawnIf condition) {}

  /// Whether the picture of a request depends on an option.
  @FunctionalInterface
  public interface DrawnIf {
    /// @param png whether it is a PNG
    boolean holds(Request request, boolean png);
  }

  private Question(Builder builder) {
    word = builder.word;
    operands = builder.operands;
    operandMeaning = builder.operandMeaning;
    summary = builder.summary;
    options = List.copyOf(builder.options);
    required = builder.required;
    rules = builder.rules;
    examples = builder.examples;
    drawn = List.copyOf(builder.drawn);
  }

  /// Begins to declare a question.
  ///
  /// @param word the command's name
  public static Builder of(String word) {
    return new Builder(word);
  }

  /// The command's name.
  public String word() {
    return word;
  }

  public Operands operands() {
    return operands;
  }

  /// What the files are, for the help.
  public String operandMeaning() {
    return operandMeaning;
  }

  /// What the command does, for the help.
  public List<String> summary() {
    return summary;
  }

  /// The options, in the order of the help and of written commands.
  public List<Option<?>> options() {
    return options;
  }

  /// The options that must be given.
  public List<Option<?>> required() {
    return required;
  }

  public List<Rule> rules() {
    return rules;
  }

  /// The lines below the options in the help.
  public List<String> examples() {
    return examples;
  }

  /// The same request with only those options on which its picture depends; the others are as
  /// usual.
  ///
  /// @param png whether the picture is a PNG
  public Request drawn(Request request, boolean png) {
    Request part = request;
    for (Drawn each : drawn) {
      part = each.condition().holds(request, png) ? part : part.without(each.option());
    }
    return part;
  }

  public boolean takes(Option<?> option) {
    return options.contains(option);
  }

  /// Declares a question.
  public static final class Builder {
    private final String word;
    private Operands operands = Operands.NONE;
    private String operandMeaning = "";
    private List<String> summary = List.of();
    private final List<Option<?>> options = new ArrayList<>();
    private List<Option<?>> required = List.of();
    private List<Rule> rules = List.of();
    private List<String> examples = List.of();
    private final List<Drawn> drawn = new ArrayList<>();

    private Builder(String word) {
      this.word = word;
    }

    public Builder summary(String... lines) {
      summary = List.of(lines);
      return this;
    }

    /// @param meaning what the files are, for the help
    public Builder operands(Operands files, String meaning) {
      operands = files;
      operandMeaning = meaning;
      return this;
    }

    /// Adds options below those that are there.
    public Builder options(Option<?>... more) {
      options.addAll(List.of(more));
      return this;
    }

    /// Adds options below those that are there.
    public Builder options(List<? extends Option<?>> more) {
      options.addAll(more);
      return this;
    }

    public Builder required(Option<?>... needed) {
      required = List.of(needed);
      return this;
    }

    /// Adds what must hold; the rules are checked in this order.
    public Builder rules(Rule... checked) {
      rules = List.of(checked);
      return this;
    }

    /// Says when a picture depends on an option.
    public Builder drawnIf(Option<?> option, DrawnIf condition) {
      drawn.add(new Drawn(option, condition));
      return this;
    }

    /// Adds options on which no picture depends.
    public Builder notDrawn(Option<?>... reported) {
      for (Option<?> option : reported) {
        drawnIf(option, (_, _) -> false);
      }
      return this;
    }

    public Builder examples(String... lines) {
      examples = List.of(lines);
      return this;
    }

    public Question build() {
      return new Question(this);
    }
  }
}
