package dev.kiln.app.cli;

import dev.kiln.app.request.Operands;
import dev.kiln.app.request.Option;
import dev.kiln.app.request.Parse.Said;
import dev.kiln.app.request.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;

/// Declares questions to picocli, which splits the words of a command line and prints the help. It
/// converts nothing: every value is a text.
final class Picocli {
  private Picocli() {}

  /// The command line of a question.
  ///
  /// @param action what is done when it has been read
  static CommandLine of(Question question, Callable<Integer> action) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(action);
    spec.name(question.word());
    UsageMessageSpec usage = spec.usageMessage();
    usage.sortOptions(false);
    usage.description(escaped(question.summary()));
    usage.footerHeading("%nExamples:%n");
    usage.footer(escaped(question.examples()));
    for (Option<?> option : question.options()) {
      spec.addOption(option(option, question.required().contains(option)));
    }
    spec.mixinStandardHelpOptions(true);
    if (question.operands() != Operands.NONE) {
      spec.addPositional(operands(question));
    }
    // A file's name may begin with an at sign.
    return new CommandLine(spec).setExpandAtFiles(false);
  }

  /// A text that picocli shows as it is: it takes it for a format.
  private static String escaped(String text) {
    return text.replace("%", "%%");
  }

  private static String[] escaped(List<String> lines) {
    return lines.stream().map(Picocli::escaped).toArray(String[]::new);
  }

  private static OptionSpec option(Option<?> option, boolean required) {
    OptionSpec.Builder spec =
        OptionSpec.builder(option.names().toArray(String[]::new))
            .description(escaped(option.meaning()))
            .required(required);
    if (option.isFlag()) {
      return spec.arity("0").type(option.repeats() ? boolean[].class : boolean.class).build();
    }
    spec.paramLabel(option.argument()).arity("1");
    return option.repeats()
        ? spec.type(List.class).auxiliaryTypes(String.class).build()
        : spec.type(String.class).build();
  }

  private static PositionalParamSpec operands(Question question) {
    PositionalParamSpec.Builder spec =
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .description(escaped(question.operandMeaning()));
    Operands operands = question.operands();
    if (operands == Operands.ONE) {
      return spec.arity("1").required(true).type(String.class).build();
    }
    String most = operands == Operands.ANY ? "*" : String.valueOf(operands.most());
    return spec.arity("0.." + most).type(List.class).auxiliaryTypes(String.class).build();
  }

  /// The files, as given.
  static List<String> operands(ParseResult parsed) {
    List<String> files = new ArrayList<>();
    parsed.matchedPositionals().stream()
        .distinct()
        .forEach(p -> files.addAll(p.originalStringValues()));
    return files;
  }

  /// The options in the order in which they were given: the parser names an option each time that
  /// it is given, and the option has its own texts in order.
  static List<Said> said(ParseResult parsed) {
    List<Said> said = new ArrayList<>();
    Map<OptionSpec, Integer> taken = new HashMap<>();
    for (OptionSpec option : parsed.matchedOptions()) {
      int nth = taken.merge(option, 1, Integer::sum) - 1;
      boolean flag = option.arity().max() == 0;
      said.add(new Said(option.longestName(), flag ? "" : option.originalStringValues().get(nth)));
    }
    return said;
  }
}
